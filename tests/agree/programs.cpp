#include "agree/programs.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tongket::agree {

namespace fs = std::filesystem;

namespace {

// One word of a shell's command line, whatever is in it.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char byte : text) {
    if (byte == '\'') {
      result += "'\\''";
    } else {
      result += byte;
    }
  }
  return result + "'";
}

bool run(const std::string& command) {
  return std::system(command.c_str()) == 0;
}

void write_profile(const fs::path& profile) {
  fs::create_directories(profile / "user");
  std::ofstream file(profile / "user" / "registrymodifications.xcu");
  file << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>vi-VN</value></prop></item>
</oor:items>
)";
}

}  // namespace

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool have_programs() {
  return run("command -v soffice >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1");
}

bool convert_to_pdf(const std::vector<fs::path>& documents, const fs::path& work) {
  write_profile(work / "profile");
  std::string command = "soffice " + quoted("-env:UserInstallation=file://" +
                                            fs::absolute(work / "profile").string());
  command += " --headless --convert-to pdf --outdir " + quoted((work / "out").string());
  for (const fs::path& document : documents)
    command += " " + quoted(document.string());
  return run(command + " >" + quoted((work / "soffice.log").string()) + " 2>&1");
}

bool have_hands() {
  return run("/usr/bin/python3 -c 'import uno' >/dev/null 2>&1");
}

bool insert_paragraph(const fs::path& docx, const fs::path& pdf, const std::string& words,
                      const std::string& typed, const fs::path& work) {
  write_profile(work / "profile");
  std::string command = "/usr/bin/python3 " + quoted(std::string(TONGKET_SOURCE_DIR) +
                                                     "/tests/agree/insert_paragraph.py");
  for (const std::string& argument :
       {(work / "profile").string(), docx.string(), pdf.string(), words, typed})
    command += " " + quoted(argument);
  return run(command + " >" + quoted((work / "insert.log").string()) + " 2>&1");
}

bool draw_beside(const fs::path& ours, const fs::path& theirs, std::size_t page,
                 const fs::path& picture) {
  const std::string number = std::to_string(page);
  const auto draw = [&](const fs::path& pdf, const std::string& side) {
    const std::string stem = picture.string() + side;
    run("pdftoppm -r 60 -singlefile -f " + number + " -l " + number + " " + quoted(pdf.string()) +
        " " + quoted(stem) + " 2>/dev/null");
    return quoted(stem + ".ppm");
  };
  const std::string left = draw(ours, ".ours");
  const std::string right = draw(theirs, ".theirs");
  const bool drawn = run("pnmcat -lr " + left + " " + right + " 2>/dev/null | pnmtopng >" +
                         quoted(picture.string()) + " 2>/dev/null");
  run("rm -f " + left + " " + right);
  return drawn && fs::exists(picture) && fs::file_size(picture) != 0;
}

std::string boxes_of(const fs::path& pdf, const fs::path& work) {
  const fs::path boxes = work / "boxes.html";
  fs::remove(boxes);
  run("pdftotext -bbox-layout " + quoted(pdf.string()) + " " + quoted(boxes.string()) + " 2>>" +
      quoted((work / "pdftotext.log").string()));
  return read_text(boxes);
}

std::string pictures_of(const fs::path& pdf, const fs::path& work) {
  const fs::path folder = work / "pictures";  // it writes each picture, too
  fs::remove_all(folder);
  fs::create_directories(folder);
  run("pdftohtml -xml -zoom 3 -q " + quoted(pdf.string()) + " " + quoted((folder / "a").string()) +
      " >/dev/null 2>>" + quoted((work / "pdftotext.log").string()));
  return read_text(folder / "a.xml");
}

}  // namespace tongket::agree
