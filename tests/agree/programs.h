// The programs that agree asks: LibreOffice for a second opinion, poppler for the words' places.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tongket::agree {

bool have_programs();

// Converts all of them with one call and a profile of its own in `work`, that of a Vietnamese
// office (decimal tab stops go by the locale); out/<stem>.pdf each. False when LibreOffice failed.
bool convert_to_pdf(const std::vector<std::filesystem::path>& documents,
                    const std::filesystem::path& work);

std::string read_text(const std::filesystem::path& path);

// pdftotext's boxes as text; empty when it failed.
std::string boxes_of(const std::filesystem::path& pdf, const std::filesystem::path& work);

// What pdftohtml writes of pages and their pictures, in thirds of a point; empty when it failed.
std::string pictures_of(const std::filesystem::path& pdf, const std::filesystem::path& work);

// Whether LibreOffice can be told what to do (python3-uno).
bool have_hands();
// As a person would: opens the DOCX, presses Enter behind the paragraph that holds the words,
// types, and saves as PDF.
bool insert_paragraph(const std::filesystem::path& docx, const std::filesystem::path& pdf,
                      const std::string& words, const std::string& typed,
                      const std::filesystem::path& work);

// The same page of both, left and right in one picture; false where a program is missing or a page.
bool draw_beside(const std::filesystem::path& ours, const std::filesystem::path& theirs,
                 std::size_t page, const std::filesystem::path& picture);

}  // namespace tongket::agree
