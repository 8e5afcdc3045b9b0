"""The role index with thousands of roles: still right. How quick it is, `make evaluate` says."""

from benchmarks.roles import made_up_roles, measure


def test_accuracy_holds_with_ten_thousand_roles() -> None:
    # given ten roles, and ten thousand with the same ten among them
    roles = made_up_roles()
    assert len({role.id for role in roles}) == 10_000
    few, many = measure(10, roles), measure(10_000, roles)
    # then messages about the ten are understood as well as before, within two points
    assert few["right_of_first_ten"] >= 0.97
    assert many["right_of_first_ten"] >= few["right_of_first_ten"] - 0.02
    assert many["right_of_all"] >= 0.97
