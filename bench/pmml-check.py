"""Scores what bench/pmml-check.ts exported with public PMML engines and validates it against the PMML 4.4 schema.

Argument: the folder of the cases. Standard output: JSON, one object a case. Needs jpmml-evaluator with JPype1 (the JPMML
evaluator and its edition of the schema), pypmml with py4j (PMML4S), lxml, pandas and Java.
"""

import glob
import importlib.metadata
import json
import os
import sys
import zipfile

import jpmml_evaluator
import lxml.etree
import pandas
import pypmml

JARS = os.path.join(os.path.dirname(jpmml_evaluator.__file__), "dependencies")
JAR = glob.glob(os.path.join(JARS, "pmml-model-[0-9]*.jar"))[0]
SCHEMA = lxml.etree.XMLSchema(lxml.etree.fromstring(zipfile.ZipFile(JAR).read("pmml.xsd")))
VERSIONS = {
    "jpmml": os.path.basename(glob.glob(os.path.join(JARS, "pmml-evaluator-[0-9]*.jar"))[0])[:-4],
    "pmml4s": "pypmml " + importlib.metadata.version("pypmml"),
}


def compared(expected, scored, threshold):
    """Largest difference of the probability, and the rows whose label differs though not within 1e-9 of the limit."""
    worst, labels = 0.0, 0
    for given, row in zip(expected, scored):
        worst = max(worst, abs(given - float(row["probability"])))
        if abs(given - threshold) > 1e-9 and (given >= threshold) != (row["decision"] == "approve"):
            labels += 1
    return {"max_difference": worst, "other_labels": labels}


def check(folder, backend):
    file = os.path.join(folder, "model.pmml")
    rows = [json.loads(line) for line in open(os.path.join(folder, "rows.jsonl"), encoding="utf-8")]
    facts = json.load(open(os.path.join(folder, "expected.json"), encoding="utf-8"))
    document = lxml.etree.parse(file, lxml.etree.XMLParser(huge_tree=True))
    valid = SCHEMA.validate(document)
    result = {
        "case": os.path.basename(os.path.dirname(folder)),
        "rows": len(rows),
        "megabytes": round(os.path.getsize(file) / 1e6, 2),
        "valid": valid,
        "faults": [str(fault) for fault in SCHEMA.error_log][:5] if not valid else [],
    }
    evaluator = jpmml_evaluator.make_evaluator(file, backend=backend).verify()
    result["jpmml"] = compared(facts["probabilities"], [evaluator.evaluate(row) for row in rows], facts["threshold"])
    model = pypmml.Model.load(file)
    names = [field for field in model.inputNames]
    result["pmml4s"] = compared(
        facts["probabilities"],
        [dict(zip(model.outputNames, model.predict([row.get(name) for name in names]))) for row in rows],
        facts["threshold"],
    )
    return result


def main(folder):
    backend = jpmml_evaluator.make_backend("jpype")
    cases = [check(case, backend) for case in sorted(glob.glob(os.path.join(folder, "*/")))]
    print(json.dumps({"engines": VERSIONS, "cases": cases}))


main(sys.argv[1])
