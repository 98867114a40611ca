// Who signs, and the room for the signature and the seal.
#include <algorithm>
#include <vector>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// Who leads signs directly or as acting head ("Q."): the post itself is the authority's line, bold;
// under an authority of its own the post stands below (Guidance 36, annex 3, 7; examples of
// 1.7.1 c; Decree 30/2020, annex I, V, 7).
bool signs_directly(const Signatory& signatory) {
  return signatory.authority.empty() || signatory.on_behalf_of.empty();
}

std::string joined(std::string_view authority, const std::string& whose) {
  std::string line(authority);
  if (!line.empty() && !whose.empty()) line += ' ';
  return text::upper(line + whose);
}

// The standard's word for signing in a head's stead: "KT.", "K/T".
std::string_view deputy(const Standard& standard) {
  for (const AuthorityRule& rule : standard.authorities) {
    if (rule.deputy) return rule.id;
  }
  return {};
}

// Fills the box as far as its proportions let it.
void place(const std::optional<document::Picture>& picture, document::SignBox& box) {
  if (!picture) return;
  box.picture = picture;
  const auto in_proportion = [](Length side, Length other, Length of) {
    return Length::emu(Length::divide_rounded(side.emu() * other.emu(), of.emu()));
  };
  const Length height = in_proportion(picture->height, box.width, picture->width);
  box.picture->width =
      height <= box.height ? box.width : in_proportion(picture->width, box.height, picture->height);
  box.picture->height = std::min(height, box.height);
}

// Where the signature goes, and over it the seal: a box reaches up from the name, which leaves
// room above itself. Only who leads has a place for a seal; others have one where they bring it.
void reserve(const Standard& standard, const Signatory& who, std::int32_t number,
             document::Paragraph& below) {
  const SignRules& sign = standard.sign;
  const Length width = sign.signature_width.value, height = sign.signature_height.value;
  const Length middle = -(*below.props.space_before / 2);
  below.boxes.push_back(
      {document::SignBoxKind::signature, number, Length(), middle - height / 2, width, height});
  place(who.signature, below.boxes.back());
  if (number != 0 && !who.seal) return;
  const Length seal = sign.seal.value;
  const Length covered = width * sign.covered_percent.value / 100;
  below.boxes.push_back({document::SignBoxKind::seal, number, -(width / 2) + covered - seal / 2,
                         middle - seal / 2, seal, seal});
  place(who.seal, below.boxes.back());
}

// How many lines stand above the signature, as long as none takes two.
std::int64_t lines_above(const Signatory& signatory) {
  const auto one = [](bool there) { return there ? 1 : 0; };
  const bool direct = signs_directly(signatory);
  return one(!signatory.certifies.empty()) +
         one(!signatory.authority.empty() || !signatory.position.empty()) +
         one(!signatory.instead_of.empty()) + one(!direct && !signatory.position.empty());
}

// The standard's words end with "đồng chí"; the data may say it, too.
std::string_view without_address(std::string_view name) {
  for (const std::string_view address : {"đồng chí ", "Đồng chí "}) {
    if (name.starts_with(address)) return name.substr(address.size());
  }
  return name;
}

// Another post below the first, joined to it.
void add_other_post(const Standard& standard, const Signatory& signatory, Blocks& lines) {
  lines.emplace_back(
      line_of("signature-position", std::string(standard.words.also.value), signatory.source));
  lines.emplace_back(line_of("signature-also", text::upper(signatory.also), signatory.source));
}

}  // namespace

Blocks signature_lines(const Standard& standard, const Signatory& signatory, std::int32_t number,
                       Length more_room) {
  const SourceRef& source = signatory.source;
  Blocks lines;
  if (!signatory.certifies.empty()) {
    lines.emplace_back(line_of("signature-certifies",
                               std::string(standard.words.certifies.value) + " " +
                                   std::string(without_address(signatory.certifies)),
                               source));
  }
  const std::string authority = joined(
      signatory.authority, signs_directly(signatory) ? signatory.position : signatory.on_behalf_of);
  if (!authority.empty()) lines.emplace_back(line_of("signature-authority", authority, source));
  if (!signatory.instead_of.empty()) {
    lines.emplace_back(
        line_of("signature-position", joined(deputy(standard), signatory.instead_of), source));
  }
  if (!signs_directly(signatory) && !signatory.position.empty()) {
    lines.emplace_back(line_of("signature-position", text::upper(signatory.position), source));
  }
  const bool above_name = standard.words.also.value.empty();
  if (!signatory.also.empty() && !above_name) add_other_post(standard, signatory, lines);
  document::Paragraph name = line_of("signature-name", signatory.name, source);
  const Length room =
      find_rule(standard.styles, "signature-name")->before.value_or(Length()) + more_room;
  if (!signatory.also.empty() && above_name) {
    document::Paragraph post = line_of("signature-also", text::upper(signatory.also), source);
    post.props.space_before = room;
    name.props.space_before = Length();
    reserve(standard, signatory, number, post);
    lines.emplace_back(std::move(post));
  } else {
    name.props.space_before = room;
    reserve(standard, signatory, number, name);
    // What the style says itself need not be said.
    if (more_room == Length()) name.props.space_before.reset();
  }
  lines.emplace_back(std::move(name));
  return lines;
}

// Who leads stands right, the others left, further ones below them; who certifies the leader's
// signature stands below him (Guidance 36, 1.7.2; 1.7.1 e). Who signs under fewer lines leaves more
// room, so that names stand level.
void add_signatures(const Standard& standard, const Choices& choices,
                    std::span<const Signatory> all, std::int32_t first_number,
                    document::Table& table) {
  const Length line = line_height(size_of(standard, "signature-position", choices));
  std::vector<std::size_t> right, left;
  for (std::size_t i = 0; i < all.size(); ++i)
    (i == 0 || !all[i].certifies.empty() ? right : left).push_back(i);
  const auto cell = [&](std::size_t i, std::int64_t lines_more) {
    return cell_of(signature_lines(standard, all[i], first_number + static_cast<std::int32_t>(i),
                                   line * std::max<std::int64_t>(lines_more, 0)),
                   all[i].source);
  };
  for (std::size_t row = 0; row < std::max(right.size(), left.size()); ++row) {
    const bool has_right = row < right.size(), has_left = row < left.size();
    const std::int64_t fewer =
        has_right && has_left ? lines_above(all[right[row]]) - lines_above(all[left[row]]) : 0;
    document::Cell other = has_left ? cell(left[row], fewer) : cell_of({}, table.source);
    add_row(table, std::move(other),
            has_right ? cell(right[row], -fewer) : cell_of({}, table.source));
  }
}

void check_signatories(const Standard& standard, std::span<const Signatory> all,
                       Diagnostics& diagnostics) {
  const std::string known = ids_of(standard.authorities);
  for (const Signatory& signatory : all) {
    const std::string& authority = signatory.authority;
    if (authority.empty() || find_rule(standard.authorities, authority) != nullptr) continue;
    diagnostics.warning(Code::standard_authority, signatory.source,
                        {"thể thức này không viết quyền hạn ký là “" + authority + "”",
                         "this standard has no authority '" + authority + "'"},
                        {"viết một trong: " + known, "write one of: " + known});
  }
}

}  // namespace tongket::standard
