// Names that ECMA-376 gives: namespaces, content types, relationship types.
#pragma once

#include <string_view>

namespace tongket::docx::names {

// Part 1, annex A and part 2, annex F (transitional).
inline constexpr std::string_view main =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationship_ids =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view content_types =
    "http://schemas.openxmlformats.org/package/2006/content-types";
inline constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr std::string_view core =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
inline constexpr std::string_view extended =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

// Part 4, 14 (VML) with its extensions.
inline constexpr std::string_view vml = "urn:schemas-microsoft-com:vml";
inline constexpr std::string_view vml_office = "urn:schemas-microsoft-com:office:office";
inline constexpr std::string_view vml_word = "urn:schemas-microsoft-com:office:word";

// Relationship types.
inline constexpr std::string_view to_document =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
inline constexpr std::string_view to_core =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
inline constexpr std::string_view to_extended =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
inline constexpr std::string_view to_styles =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
inline constexpr std::string_view to_settings =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
inline constexpr std::string_view to_fonts =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
inline constexpr std::string_view to_numbering =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
inline constexpr std::string_view to_header =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
inline constexpr std::string_view to_notes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
inline constexpr std::string_view to_footer =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";

inline constexpr std::string_view to_image =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

// Part 1, 20.4, 20.1, 20.2.
inline constexpr std::string_view drawing_in_words =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
inline constexpr std::string_view drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view picture =
    "http://schemas.openxmlformats.org/drawingml/2006/picture";

// Content types.
inline constexpr std::string_view relationships_type =
    "application/vnd.openxmlformats-package.relationships+xml";
inline constexpr std::string_view core_type =
    "application/vnd.openxmlformats-package.core-properties+xml";
inline constexpr std::string_view extended_type =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml";
inline constexpr std::string_view document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
inline constexpr std::string_view styles_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
inline constexpr std::string_view settings_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
inline constexpr std::string_view fonts_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
inline constexpr std::string_view numbering_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
inline constexpr std::string_view header_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
inline constexpr std::string_view notes_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
inline constexpr std::string_view footer_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";

}  // namespace tongket::docx::names
