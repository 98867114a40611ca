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

// Where the standard has another post: above the name, or joined to the first one.
bool above_name(const Standard& standard) {
  return standard.words.also.value.empty();
}

bool is_bold(const Standard& standard, std::string_view style) {
  for (const StyleRule* rule = find_rule(standard.styles, style); rule != nullptr;
       rule = find_rule(standard.styles, rule->based_on)) {
    if (rule->bold) return *rule->bold;
  }
  return false;
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

// The standard's words end with "đồng chí"; the data may say it, too.
std::string_view without_address(std::string_view name) {
  for (const std::string_view address : {"đồng chí ", "Đồng chí "}) {
    if (name.starts_with(address)) return name.substr(address.size());
  }
  return name;
}

// What stands above the signature, from the top.
struct Post {
  std::string_view style;
  std::string text;
};
std::vector<Post> posts_of(const Standard& standard, const Signatory& signatory) {
  std::vector<Post> posts;
  if (!signatory.certifies.empty()) {
    posts.push_back({"signature-certifies", std::string(standard.words.certifies.value) + " " +
                                                std::string(without_address(signatory.certifies))});
  }
  const bool direct = signs_directly(signatory);
  std::string authority =
      joined(signatory.authority, direct ? signatory.position : signatory.on_behalf_of);
  if (!authority.empty()) posts.push_back({"signature-authority", std::move(authority)});
  if (!signatory.instead_of.empty())
    posts.push_back({"signature-position", joined(deputy(standard), signatory.instead_of)});
  if (!direct && !signatory.position.empty())
    posts.push_back({"signature-position", text::upper(signatory.position)});
  if (!signatory.also.empty() && !above_name(standard)) {
    posts.push_back({"signature-position", std::string(standard.words.also.value)});
    posts.push_back({"signature-also", text::upper(signatory.also)});
  }
  return posts;
}

// The column that one signs in.
struct Room {
  const Standard& standard;
  const Choices& choices;
  Length width;

  // A post that is longer than a line, on lines of about equal length: "CHỦ TỊCH HỘI ĐỒNG" and
  // "NHÂN DÂN XÃ".
  [[nodiscard]] std::string set(std::string_view style, const std::string& text) const {
    const Cut cut = is_bold(standard, style) ? Cut::bold : Cut::upright;
    return balanced(text, cut, size_of(standard, style, choices), width);
  }
};

// What is balanced has plain spaces where its lines end, and no others.
std::int64_t lines_of(const Room& room, const std::vector<Post>& posts) {
  std::int64_t lines = 0;
  for (const Post& post : posts) {
    const std::string set = room.set(post.style, post.text);
    lines += set == post.text ? 1 : 1 + std::count(set.begin(), set.end(), ' ');
  }
  return lines;
}

// The lines of one who signs, and the room that they leave for signature and seal. number: of the
// signatory; the first one's signature is under the seal. more_room: above the name than its style
// has.
Blocks signature_lines(const Room& where, const Signatory& signatory, std::int32_t number,
                       Length more_room) {
  const Standard& standard = where.standard;
  const auto line = [&](std::string_view style, const std::string& text) {
    return line_of(style, where.set(style, text), signatory.source);
  };
  Blocks lines;
  for (const Post& post : posts_of(standard, signatory)) {
    // A sentence, no post: its name goes to the next line.
    const bool sentence = post.style == "signature-certifies";
    lines.emplace_back(sentence ? line_of(post.style, post.text, signatory.source)
                                : line(post.style, post.text));
  }
  document::Paragraph name = line_of("signature-name", signatory.name, signatory.source);
  const Length room =
      find_rule(standard.styles, "signature-name")->before.value_or(Length()) + more_room;
  if (!signatory.also.empty() && above_name(standard)) {
    document::Paragraph post = line("signature-also", text::upper(signatory.also));
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

// Of a column of the table; the left one ends a little before the right one begins.
Length width_of_column(const document::Table& table, bool right) {
  const auto& column = std::get<document::FixedWidth>(table.columns[right ? 1 : 0]);
  return column.width - (right ? Length() : Length::mm(4));
}

}  // namespace

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
  const Room on_right{standard, choices, width_of_column(table, true)};
  const Room on_left{standard, choices, width_of_column(table, false)};
  const auto cell = [&](const Room& room, std::size_t i, std::int64_t lines_more) {
    return cell_of(signature_lines(room, all[i], first_number + static_cast<std::int32_t>(i),
                                   line * std::max<std::int64_t>(lines_more, 0)),
                   all[i].source);
  };
  const auto lines = [&](const Room& room, std::size_t i) {
    return lines_of(room, posts_of(standard, all[i]));
  };
  for (std::size_t row = 0; row < std::max(right.size(), left.size()); ++row) {
    const bool has_right = row < right.size(), has_left = row < left.size();
    const std::int64_t fewer =
        has_right && has_left ? lines(on_right, right[row]) - lines(on_left, left[row]) : 0;
    document::Cell other = has_left ? cell(on_left, left[row], fewer) : cell_of({}, table.source);
    add_row(table, std::move(other),
            has_right ? cell(on_right, right[row], -fewer) : cell_of({}, table.source));
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
