"""The role finder is as accurate with thousands of roles; `make evaluate` measures its speed."""

from benchmarks.roles import made_up_roles, measure


def test_accuracy_with_ten_thousand_roles_is_that_with_ten() -> None:
    roles = made_up_roles()
    assert len({role.id for role in roles}) == 10_000
    few, many = measure(10, roles), measure(10_000, roles)
    # Messages about the same ten roles are understood as well among ten thousand, within two points.
    assert few["right_of_first_ten"] >= 0.97
    assert many["right_of_first_ten"] >= few["right_of_first_ten"] - 0.02
    assert many["right_of_all"] >= 0.97
