#include "standard/showcase.h"

namespace standard_test {

namespace {

using document::Block;
using standard::Family;
using Blocks = std::vector<Block>;

const font::Book& book() {
  static const auto* const made = [] {
    static Sources sources;
    const std::string fonts = std::string(TONGKET_SOURCE_DIR) + "/fonts";
    auto loaded = font::Book::load(fonts + "/fonts.xml", {{fonts}, false}, sources);
    if (!loaded) throw Broken("no fonts");
    return new std::shared_ptr<const font::Book>(std::move(*loaded));
  }();
  return **made;
}

constexpr std::string_view kLong =
    "Năm vừa qua cán bộ, đảng viên và Nhân dân trong toàn xã đã đoàn kết, nỗ lực thực hiện các chỉ "
    "tiêu, nhiệm vụ được giao; nhiều chỉ tiêu đạt và vượt kế hoạch, đời sống vật chất và tinh thần "
    "của Nhân dân tiếp tục được nâng lên, an ninh trật tự được giữ vững.";

}  // namespace

standard::Particulars ordinary(const standard::Standard& standard, standard::Sizes sizes) {
  const bool state = family_of(standard) == Family::state;
  standard::Particulars made;
  made.superior = state ? "Ủy ban nhân dân tỉnh Gia Lai" : "Đảng bộ tỉnh Gia Lai";
  made.office = state ? "Sở Nội vụ" : "Đảng ủy xã Bồng Sơn";
  made.symbol = state ? "SNV" : "ĐU";
  made.place = "Bồng Sơn";
  made.document_type = "bao-cao";
  made.number = 5;
  made.date = Date{2026, 2, 9};
  made.year = 2026;
  made.subject = "tổng kết công tác năm 2025";
  made.legal_bases = {"văn bản thứ nhất", "văn bản thứ hai"};
  made.recipients = {{"Ban Thường vụ", {}}, {"Lưu: VT", {}}};
  if (state) {
    made.signatories = {
        {"TM.", "Ủy ban nhân dân", "Phó Chủ tịch", "Nguyễn Văn An", {}, "Chủ tịch", {}, {}}};
  } else {
    made.signatories = {{"T/M", "Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn An", {}, {}, {}, {}}};
  }
  made.choices.sizes = sizes;
  return made;
}

namespace {

Block text(std::string_view words) {
  return standard::line_of("body", std::string(words), {});
}

// The document of the particulars, its body and its annexes.
class Maker {
 public:
  Maker(const standard::Standard& standard, standard::Particulars particulars)
      : standard_(standard), particulars_(std::move(particulars)) {
    made_.styles = standard::styles(standard, particulars_.choices);
    made_.list_definitions = standard::list_definitions(standard);
    made_.lists = standard::lists(standard);
    add(standard::opening(standard_, particulars_, problems_));
  }

  void add(Blocks more) {
    for (Block& block : more)
      blocks_.push_back(std::move(block));
  }
  std::int32_t add_list(const document::List& list) {
    made_.lists.push_back(list);
    return static_cast<std::int32_t>(made_.lists.size()) - 1;
  }
  // Where the definitions and the lists of divisions begin.
  std::pair<std::int32_t, std::int32_t> add_divisions() {
    const std::pair at{static_cast<std::int32_t>(made_.list_definitions.size()),
                       static_cast<std::int32_t>(made_.lists.size())};
    for (auto& definition : standard::division_definitions(standard_))
      made_.list_definitions.push_back(std::move(definition));
    for (const document::List& list : standard::division_lists(at.first))
      made_.lists.push_back(list);
    return at;
  }
  void add_annex(const std::string& title, std::int32_t number, const std::string& type = {}) {
    add_annex({title, number, {}, type});
  }
  void add_annex(standard::Annex annex) { annexes_.push_back(std::move(annex)); }

  layout::Pages pages() {
    standard::end_body(standard_, blocks_);
    add(standard::closing(standard_, particulars_, problems_));
    made_.sections.push_back(standard::first_section(standard_, particulars_));
    made_.sections.back().blocks = std::move(blocks_);
    made_.sections.back().last_foot = standard::last_foot(standard_, particulars_);
    made_.mirror_margins = particulars_.choices.both_sides && standard::backs_mirrored(standard_);
    for (const standard::Annex& annex : annexes_)
      made_.sections.push_back(section_of(annex));
    document::Section& last = made_.sections.back();
    for (Block& block : standard::copy_form(standard_, particulars_, last.page, problems_))
      last.blocks.push_back(std::move(block));
    auto laid = layout::lay_out(std::move(made_), book(), Limits{}, problems_);
    if (!laid || problems_.has_errors()) throw Broken("the paper can't be set");
    return std::move(laid->pages);
  }

 private:
  document::Section section_of(const standard::Annex& annex) {
    document::Section section = standard::new_section(standard_);
    const bool anew = standard::annex_counts_anew(standard_);
    section.first_page_differs = anew;
    if (anew) section.page_number_start = 1;
    section.blocks = standard::annex_head(standard_, particulars_, annex, section.page);
    for (int i = 0; i < 14; ++i)
      section.blocks.push_back(text(kLong));
    return section;
  }

  const standard::Standard& standard_;
  standard::Particulars particulars_;
  document::Document made_;
  Blocks blocks_;
  std::vector<standard::Annex> annexes_;
  Diagnostics problems_;
};

document::Paragraph item(std::string_view style, std::string_view words, std::int32_t list) {
  document::Paragraph made = standard::line_of(style, std::string(words), {});
  made.props.numbering = document::NumberingRef{list, 0};
  return made;
}

layout::Pages report(const standard::Standard& standard, standard::Particulars made) {
  const bool state = family_of(standard) == Family::state;
  made.secrecy = "mat";
  made.urgency = "hoa-toc";
  made.circulation = "Lưu hành nội bộ";
  made.contact = {"Địa chỉ: Số 1 đường Trần Phú"};
  made.drafter = "PL";
  made.copies = 300;
  standard::Copy copy{"sao-y", "Văn phòng", "VP", "Quy Nhơn", 7, Date{2026, 3, 1}, {}, {}, {}};
  copy.signatories = {
      {state ? "TL." : "T/L", "Giám đốc", "Chánh Văn phòng", "Trần Thị Bình", {}, {}, {}, {}}};
  copy.recipients = {{"Các phòng", {}}, {"Lưu bản sao", {}}};
  made.copy = copy;
  Maker maker(standard, std::move(made));
  // The fourth depth of the State is ours.
  for (std::int32_t depth = 0; depth < (state ? 3 : 4); ++depth)
    maker.add({standard::heading(standard, depth, true, "Đầu mục " + std::to_string(depth), {})});
  const std::int32_t points = maker.add_list(standard::new_points());
  for (const char* words : {"điểm một", "điểm hai", "điểm ba", "điểm bốn", "điểm năm"})
    maker.add({item("point", words, points)});
  for (int i = 0; i < 16; ++i)
    maker.add({text(kLong)});
  maker.add({text("Trên đây là báo cáo tổng kết.")});
  maker.add_annex("Số liệu thứ nhất", 1);
  maker.add_annex("Số liệu thứ hai", 2);
  return maker.pages();
}

layout::Pages sides(const standard::Standard& standard, standard::Particulars made) {
  made.choices.both_sides = true;
  Maker maker(standard, std::move(made));
  document::Table table = standard::new_table(standard);
  table.columns = {document::RelativeWidth{1}, document::RelativeWidth{3}};
  for (int i = 0; i < 30; ++i) {
    document::Row row;
    for (const std::string_view words : {std::string_view("Chỉ tiêu"), kLong}) {
      row.cells.emplace_back();
      row.cells.back().blocks = {standard::line_of("table-text", std::string(words), {})};
    }
    table.rows.push_back(std::move(row));
  }
  maker.add({text(kLong), Block{std::move(table)}});
  for (int i = 0; i < 4; ++i)
    maker.add({text(kLong)});
  return maker.pages();
}

layout::Pages decision(const standard::Standard& standard, standard::Particulars made) {
  const bool state = family_of(standard) == Family::state;
  made.document_type = "quyet-dinh";
  made.subject = state ? "tặng Giấy khen" : "về việc tặng Giấy khen";
  made.enacted_by = state ? "Giám đốc Sở Nội vụ" : "Ban Thường vụ Đảng ủy";
  made.proposed_by = "Chánh Văn phòng";
  made.signatories = {{"", "", state ? "Giám đốc" : "Trưởng ban", "Nguyễn Văn An", {}, {}, {}, {}}};
  Maker maker(standard, std::move(made));
  const std::int32_t list =
      maker.add_list(standard::new_bare(standard::Bare::articles, maker.add_divisions().first));
  maker.add({item(standard::style_of(standard::Bare::articles), "Tặng Giấy khen.", list)});
  maker.add({item(standard::style_of(standard::Bare::articles), "Văn phòng thi hành.", list)});
  maker.add_annex("làm việc của cơ quan", 0, "quy-che");
  return maker.pages();
}

layout::Pages rules(const standard::Standard& standard, standard::Particulars made) {
  using standard::Division;
  made.document_type = "quy-che";
  made.signatories.front().also = "Trưởng Ban Chỉ đạo";
  Maker maker(standard, std::move(made));
  const auto [definitions, lists] = maker.add_divisions();
  const auto division = [&maker, first = lists](Division kind, const std::string& title) {
    maker.add({standard::division(kind, first, title, {})});
  };
  division(Division::part, "Tên phần");
  division(Division::chapter, "Tên chương");
  division(Division::section, "Tên mục");
  division(Division::subsection, "Tên tiểu mục");
  division(Division::article, "Tên điều");
  division(Division::clause, "Tên khoản");
  const std::int32_t clauses =
      maker.add_list(standard::new_bare(standard::Bare::clauses, definitions));
  for (const char* words : {"Khoản không tên", "Khoản thứ hai"})
    maker.add({item(standard::style_of(standard::Bare::clauses), words, clauses)});
  return maker.pages();
}

}  // namespace

layout::Pages set(const standard::Standard& standard, const standard::Particulars& particulars,
                  Wanted wanted) {
  Maker maker(standard, particulars);
  if (wanted.body.empty()) wanted.body.push_back(text("Nội dung văn bản."));
  maker.add(std::move(wanted.body));
  for (standard::Annex& annex : wanted.annexes)
    maker.add_annex(std::move(annex));
  return maker.pages();
}

Shown show(const standard::Standard& standard, standard::Sizes sizes) {
  const bool state = family_of(standard) == Family::state;
  const standard::Particulars base = ordinary(standard, sizes);
  const auto plain = [&](standard::Particulars made) {
    Maker maker(standard, std::move(made));
    maker.add({text("Nội dung văn bản.")});
    return maker.pages();
  };
  Shown shown{sizes, {}};
  shown.papers.emplace(Kind::report, report(standard, base));
  standard::Particulars made = base;
  made.document_type = "cong-van";
  made.unit = "VX";
  made.subject = "nâng bậc lương năm 2026";
  made.addressees = {"Bộ Nội vụ"};
  made.draft = 2;
  shown.papers.emplace(Kind::letter, plain(made));
  made = base;
  made.document_type = "to-trinh";
  made.addressees = {"Bộ Nội vụ", "Bộ Tài chính"};
  shown.papers.emplace(Kind::proposal, plain(made));
  shown.papers.emplace(Kind::sides, sides(standard, base));
  shown.papers.emplace(Kind::decision, decision(standard, base));
  shown.papers.emplace(Kind::rules, rules(standard, base));
  made = base;
  made.document_type = "bien-ban";
  made.subject = "hội nghị tổng kết năm 2025";
  made.signatories = {
      {"", "", state ? "Chủ tọa" : "Chủ trì hội nghị", "Lê Văn Cường", {}, {}, {}, {}},
      {"", "", state ? "Thư ký" : "Người ghi biên bản", "Phạm Thị Dung", {}, {}, {}, {}}};
  if (!state) {
    made.signatories.push_back(
        {"T/L", "Ban Thường vụ", "Chánh Văn phòng", "Hồ Văn Em", {}, {}, {}, "Lê Văn Cường"});
  }
  shown.papers.emplace(Kind::minutes, plain(made));
  made = base;
  made.document_type = "giay-gioi-thieu";
  made.subject.clear();
  // A name that one line does not hold.
  if (!state) made.office = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã Bồng Sơn";
  // One of two signs under fewer lines.
  made.signatories = base.signatories;
  made.signatories.push_back({"", "", "Thư ký", "Phạm Thị Dung", {}, {}, {}, {}});
  made.circulation = "Không phổ biến trên các phương tiện thông tin đại chúng";
  shown.papers.emplace(Kind::slip, plain(made));
  return shown;
}

}  // namespace standard_test
