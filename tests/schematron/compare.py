#!/usr/bin/python3
"""The rules as we evaluate them against python3-lxml's isoschematron: the same assertions at the
same nodes. compare.py FIRED SOURCE_FOLDER WORK_FOLDER. Exit 77 where lxml is not installed."""

import collections
import os
import re
import subprocess
import sys

try:
    from lxml import etree, isoschematron
except ImportError:
    print("skipped: python3-lxml is not installed")
    sys.exit(77)

# Its grammar of Schematron meets an xsd:ID twice where it tries two ways to read a pattern (libxml2),
# and knows no <name> in diagnostics: what is valid is not the question here.
isoschematron.schematron_schema_valid = lambda schema: True

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
RULES = "urn:tongket:rules:1"


def own_path(element):
    """As xml::path_of writes it: a number where a sibling has the same name."""
    steps = []
    while element is not None:
        name = etree.QName(element).localname
        if element.prefix:
            name = element.prefix + ":" + name
        parent = element.getparent()
        alike = [] if parent is None else [e for e in parent if e.tag == element.tag]
        steps.append(name if len(alike) < 2 else "%s[%d]" % (name, alike.index(element) + 1))
        element = parent
    return "/" + "/".join(reversed(steps))


def path_at(tree, location):
    """isoschematron's location of an attribute is its name alone: "/@n"."""
    if location.startswith("/@"):
        return location
    found = tree.xpath(location)
    return own_path(found[0]) if found and location != "/" else location


def rules_of(path):
    """Without what is ours alone."""
    tree = etree.parse(path)
    for element in list(tree.getroot().iter()):
        if isinstance(element.tag, str) and element.tag.startswith("{%s}" % RULES):
            element.getparent().remove(element)
            continue
        for name in list(element.attrib):
            if name.startswith("{%s}" % RULES):
                del element.attrib[name]
    tree.getroot().set("queryBinding", "xslt")
    return tree


def by_lxml(rules, phase, paths):
    schematron = isoschematron.Schematron(rules_of(rules), store_report=True, phase=phase or None)
    fired = {}
    for path in paths:
        tree = etree.parse(path)
        schematron.validate(tree)
        report = schematron.validation_report
        found = report.findall(".//" + SVRL + "failed-assert")
        found += report.findall(".//" + SVRL + "successful-report")
        fired[path] = collections.Counter(
            "%s %s" % (one.get("id"), path_at(tree, one.get("location"))) for one in found)
    return fired


def without_subjects(rules, work):
    """Theirs tells the rule's node whatever the subject, so ours is asked for that too."""
    tree = etree.parse(rules)
    for element in tree.getroot().iter("{http://purl.oclc.org/dsdl/schematron}*"):
        element.attrib.pop("subject", None)
    copy = os.path.join(work, "rules.sch")
    tree.write(copy, encoding="utf-8", xml_declaration=True)
    return copy


def by_us(program, rules, phase, paths):
    out = subprocess.run([program, rules, phase] + paths, check=True, capture_output=True,
                         encoding="utf-8").stdout
    fired, current = {}, None
    for line in out.splitlines():
        if line in paths:
            current = fired.setdefault(line, collections.Counter())
        else:
            current[re.sub(r" .*(/@[^/]*)$", r" \1", line)] += 1
    return fired


def mutants(text):
    """Each attribute of the year without itself, with its digits changed, and with letters more."""
    for match in re.finditer(r' ([a-z-]+)="([^"]*)"', text):
        name, value = match.groups()
        if name in ("xmlns", "code", "version", "encoding"):
            continue
        others = ["", ' %s="%s."' % (name, value), ' %s="Phó %s"' % (name, value)]
        if re.search(r"\d", value):
            others.append(' %s="%s"' % (name, re.sub(r"\d", lambda d: str((int(d[0]) + 1) % 10), value)))
            others.append(' %s="%s"' % (name, re.sub(r"(\d)(\D*)$", r"0\2", value)))
            others.append(' %s="0"' % name)
        for other in others:
            yield text[:match.start()] + other + text[match.end():]
    for match in re.finditer(r">([^<>]*\w[^<>]*)</", text):
        for other in ("- " + match[1], match[1] + ";", "V/v " + match[1], "Lưu " + match[1], ""):
            yield text[:match.start(1)] + other + text[match.end(1):]
    for match in re.finditer(r"<(\w[\w-]*)( [^<>]*)?/>", text):
        yield text[:match.start()] + text[match.end():]
        yield text[:match.start()] + match[0] + match[0] + text[match.end():]


def written(folder, texts):
    os.makedirs(folder, exist_ok=True)
    paths = []
    for number, text in enumerate(texts):
        path = os.path.join(folder, "%d.xml" % number)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        paths.append(path)
    return paths


def jobs(source, work):
    corpus = os.path.join(source, "tests/schematron/corpus")
    for name in sorted(os.listdir(corpus)):
        if not name.endswith(".sch"):
            continue
        rules = os.path.join(corpus, name)
        data = [rules[:-4] + ".xml"]
        phases = etree.parse(rules).xpath("//*[local-name() = 'phase']/@id")
        for phase in [""] + (phases + ["#ALL"] if phases else []):
            yield rules, phase, data
    with open(os.path.join(source, "tests/data/sound-year.xml"), encoding="utf-8") as file:
        sound = file.read()
    years = written(os.path.join(work, "years"), [sound] + list(mutants(sound)))
    years += [os.path.join(source, "samples/tam-quan-nam-2022/data.xml")]
    invalid = os.path.join(source, "samples/invalid")
    years += [os.path.join(invalid, name) for name in sorted(os.listdir(invalid))]
    yield os.path.join(source, "templates/year.sch"), "", years
    templates = os.path.join(source, "templates")
    for pack in sorted(os.listdir(templates)):
        rules = os.path.join(templates, pack, "rules.sch")
        if os.path.exists(rules):
            yield rules, "", years[:1] + years[-100:]


def main(program, source, work):
    os.makedirs(work, exist_ok=True)
    files = assertions = 0
    rules_seen = set()
    differing = []
    for rules, phase, data in jobs(source, work):
        ours = by_us(program, without_subjects(rules, work), phase, data)
        theirs = by_lxml(rules, phase, data)
        for path in data:
            files += 1
            assertions += sum(ours[path].values())
            rules_seen.update((rules, line.split()[0]) for line in ours[path])
            if ours[path] != theirs[path]:
                differing.append("%s %s %s\n  ours alone: %s\n  theirs alone: %s" % (
                    rules, phase, path, dict(ours[path] - theirs[path]),
                    dict(theirs[path] - ours[path])))
    print("\n".join(differing[:20]))
    print("%d files, %d assertions of %d rules, %d files differ"
          % (files, assertions, len(rules_seen), len(differing)))
    enough = files > 500 and assertions > 300 and len(rules_seen) > 60
    sys.exit(1 if differing or not enough else 0)


if __name__ == "__main__":
    main(*sys.argv[1:4])
