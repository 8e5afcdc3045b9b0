from tests.conversations.test_specific_questions import asked


def test_d(asked):
    with open("/tmp/asked.txt", "w") as f:
        for q in asked:
            ok = (
                (not q["told"])
                if not q["facts"]
                else (1 if set(q["told"][:1]) & set(q["facts"]) else 3 if set(q["told"][:3]) & set(q["facts"]) else 0)
            )
            if ok not in (1, True):
                print(
                    ok,
                    q["intent"],
                    q["role"],
                    q["text"],
                    "| want",
                    q["facts"],
                    "| told",
                    q["told"][:3],
                    q["answers"],
                    file=f,
                )
        a = [q for q in asked if q["facts"]]
        u = [q for q in asked if not q["facts"]]
        print(
            sum(bool(set(q["told"][:1]) & set(q["facts"])) for q in a) / len(a),
            sum(bool(set(q["told"][:3]) & set(q["facts"])) for q in a) / len(a),
            sum(not q["told"] for q in u) / len(u),
            file=f,
        )
