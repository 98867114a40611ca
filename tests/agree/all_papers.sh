#!/bin/sh
# Every paper that the samples give, PDF beside DOCX in one folder: what agree compares.
#   all_papers.sh TONGKET SOURCE FOLDER
set -eu
tongket=$1 source=$2 folder=$3
export TONGKET_DATA_DIR="$source"
rm -rf "$folder"
mkdir -p "$folder"
for data in "$source"/samples/*/data.xml; do
  sample=$(basename "$(dirname "$data")")
  for file in "$source"/templates/*/pack.xml; do
    pack=$(basename "$(dirname "$file")")
    # A sample need not suffice for every pack.
    "$tongket" validate "$data" -p "$pack" >/dev/null 2>&1 || continue
    "$tongket" render "$data" -p "$pack" -d "$folder/in" >/dev/null
    for paper in "$folder"/in/*; do
      mv "$paper" "$folder/$sample-$(basename "$paper" | sed 's/^data-//')"
    done
  done
done
rmdir "$folder/in"
# The samples give more papers than the first pack's.
test "$(find "$folder" -name '*.pdf' | wc -l)" -ge 10
