"""As a person in Writer would: puts the cursor behind the paragraph with some words, presses Enter,
types, and saves as PDF.  insert_paragraph.py PROFILE IN.docx OUT.pdf WORDS TYPED
Without words and what to type all lists of contents and all fields are brought up to date.
"""
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("insert_paragraph: soffice doesn't answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def update(document):
    indexes = document.getDocumentIndexes()
    if indexes.getCount() == 0:
        sys.exit("insert_paragraph: no list of contents")
    for i in range(indexes.getCount()):
        indexes.getByIndex(i).update()
    document.getTextFields().refresh()


def edit(desktop, source, target, words, typed):
    document = desktop.loadComponentFromURL(source, "_blank", 0, (option("Hidden", True),))
    if words:
        insert(document, words, typed)
    else:
        update(document)
    document.storeToURL(target, (option("FilterName", "writer_pdf_Export"),))
    document.close(True)


def insert(document, words, typed):
    wanted = document.createSearchDescriptor()
    wanted.SearchString = words
    found = document.findFirst(wanted)
    if found is None:
        sys.exit(f"insert_paragraph: no '{words}'")
    text = found.getText()
    cursor = text.createTextCursorByRange(found.getEnd())
    cursor.gotoEndOfParagraph(False)
    text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    text.insertString(cursor, typed, False)


def main():
    profile, source, target, words, typed = sys.argv[1:]
    pipe = f"tongket{pathlib.Path(profile).stat().st_ino}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={pathlib.Path(profile).absolute().as_uri()}",
         "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context)
    try:
        edit(desktop, pathlib.Path(source).absolute().as_uri(),
             pathlib.Path(target).absolute().as_uri(), words, typed)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)


main()
