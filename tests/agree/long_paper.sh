#!/bin/sh
# The paper of tests/long, PDF beside DOCX in one folder: what agree compares.
#   long_paper.sh TONGKET SOURCE FOLDER
set -eu
tongket=$1 source=$2 folder=$3
export TONGKET_DATA_DIR="$source"
rm -rf "$folder"
mkdir -p "$folder/in"
"$source/tests/long/make" "$folder/data"
"$tongket" render "$folder/data/data.xml" -p "$folder/data/pack" -o "$folder/in/long.pdf" -o "$folder/in/long.docx" >/dev/null
