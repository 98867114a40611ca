// Styles that no standard says anything of, and that are the same under each ("house").
#pragma once

#include "standard/rules.h"

namespace tongket::standard::house {

inline constexpr Length kNone = Length();
// Between paragraphs, at least 6 pt (Decree 30/2020, annex I, I.II.6 e; Guidance 36, 1.6.2), and so
// around captions.
inline constexpr Length kBetween = Length::points(6);
inline constexpr document::LineSpacing kSingle = {document::LineRule::multiple, 240, Length()};
// Recipients and authority begin level with each other.
inline constexpr Length kAboveClosing = Length::points(12);

// The air above and below a frame.
inline constexpr StyleRule kMarkGap = {
    .id = "mark-gap",
    .name = "Khoảng cách dấu",
    .clause = "house",
    .based_on = "centred",
    .line = document::LineSpacing{document::LineRule::exactly, 240, Length::points(4)}};

inline constexpr StyleRule kDash = {.id = "dash",
                                    .name = "Gạch đầu dòng",
                                    .clause = "house",
                                    .based_on = "body",
                                    .numbering = numbering_of(FixedList::dashes, 0)};

// Tables
inline constexpr StyleRule kTableCaption = {.id = "table-caption",
                                            .name = "Tên bảng",
                                            .clause = "house",
                                            .based_on = "centred",
                                            .next = "body",
                                            .bold = true,
                                            .before = kBetween,
                                            .after = kBetween,
                                            .keep_next = true};
inline constexpr StyleRule kFigureCaption = {.id = "figure-caption",
                                             .name = "Tên hình",
                                             .clause = "house",
                                             .based_on = "centred",
                                             .next = "body",
                                             .bold = true,
                                             .before = kBetween,
                                             .after = kBetween};
inline constexpr StyleRule kTableText = {.id = "table-text",
                                         .name = "Bảng: chữ",
                                         .clause = "house",
                                         .points = 12,
                                         .align = document::Alignment::left,
                                         .first_line = kNone,
                                         .before = kNone,
                                         .after = kNone,
                                         .line = kSingle};
inline constexpr StyleRule kTableCentre = {.id = "table-centre",
                                           .name = "Bảng: giữa ô",
                                           .clause = "house",
                                           .based_on = "table-text",
                                           .align = document::Alignment::center};
inline constexpr StyleRule kTableNumber = {.id = "table-number",
                                           .name = "Bảng: số",
                                           .clause = "house",
                                           .based_on = "table-text",
                                           .align = document::Alignment::right};
inline constexpr StyleRule kTableHead = {.id = "table-head",
                                         .name = "Bảng: đầu cột",
                                         .clause = "house",
                                         .based_on = "table-centre",
                                         .bold = true};
inline constexpr StyleRule kTableGroup = {.id = "table-group",
                                          .name = "Bảng: nhóm",
                                          .clause = "house",
                                          .based_on = "table-text",
                                          .bold = true,
                                          .keep_next = true};
inline constexpr StyleRule kTableGroupMark = {.id = "table-group-mark",
                                              .name = "Bảng: số nhóm",
                                              .clause = "house",
                                              .based_on = "table-group",
                                              .align = document::Alignment::center};

// Lists of contents (document::contents_style); layout/ sets the tab of the page numbers.
inline constexpr StyleRule kContentsTitle = {.id = "contents-title",
                                             .name = "Mục lục: tiêu đề",
                                             .clause = "house",
                                             .based_on = "centred",
                                             .next = "body",
                                             .bold = true,
                                             .before = kBetween,
                                             .after = kBetween,
                                             .keep_next = true};
inline constexpr StyleRule kContents1 = {.id = "contents-1",
                                         .name = "Mục lục: cấp 1",
                                         .clause = "house",
                                         .based_on = "body",
                                         .align = document::Alignment::left,
                                         .left = kNone,
                                         .first_line = kNone,
                                         .before = Length::points(2),
                                         .after = Length::points(2),
                                         .line = kSingle};
inline constexpr StyleRule kContents2 = {.id = "contents-2",
                                         .name = "Mục lục: cấp 2",
                                         .clause = "house",
                                         .based_on = "contents-1",
                                         .left = Length::mm(5)};
inline constexpr StyleRule kContents3 = {.id = "contents-3",
                                         .name = "Mục lục: cấp 3",
                                         .clause = "house",
                                         .based_on = "contents-1",
                                         .left = Length::mm(10)};
inline constexpr StyleRule kContents4 = {.id = "contents-4",
                                         .name = "Mục lục: cấp 4",
                                         .clause = "house",
                                         .based_on = "contents-1",
                                         .left = Length::mm(15)};
inline constexpr StyleRule kContentsCaptions = {.id = "contents-captions",
                                                .name = "Mục lục: bảng, hình",
                                                .clause = "house",
                                                .based_on = "contents-1"};

// Notes at the foot of pages
inline constexpr StyleRule kFootnote = {.id = "footnote",
                                        .name = "Chú thích",
                                        .clause = "house",
                                        .based_on = "body",
                                        .points = 11,
                                        .first_line = kNone,
                                        .before = kNone,
                                        .after = kNone,
                                        .line = kSingle};
// Their list at the end of a paper, numbered by itself
inline constexpr StyleRule kEndnote = {.id = "endnote",
                                       .name = "Chú thích cuối",
                                       .clause = "house",
                                       .based_on = "footnote",
                                       .points = 12,
                                       .after = Length::points(2)};
inline constexpr CharacterRule kFootnoteNumber = {
    .id = "footnote-number", .name = "Số chú thích", .superscript = true};

// What a text may mark within a paragraph.
inline constexpr CharacterRule kStrong = {.id = "strong", .name = "Chữ đậm", .bold = true};
inline constexpr CharacterRule kEmphasis = {
    .id = "emphasis", .name = "Chữ nghiêng", .italic = true};

}  // namespace tongket::standard::house
