#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/base.h"
#include "text/order.h"

namespace tongket::text {
namespace {

// With tones only, or with case too.
using Strength = icu::Collator::ECollationStrength;

std::unique_ptr<const icu::Collator> make_collator(Strength strength) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(icu::Collator::createInstance("vi", status));
  if (U_FAILURE(status)) throw Broken("ICU has no collation for Vietnamese");
  made->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);  // any normal form
  made->setStrength(strength);
  return made;
}

// Loading ICU's rules costs milliseconds; a collator that nobody changes may be shared by threads.
const icu::Collator& by_case() {
  static const auto collator = make_collator(icu::Collator::TERTIARY);
  return *collator;
}
const icu::Collator& by_tones() {
  static const auto collator = make_collator(icu::Collator::SECONDARY);
  return *collator;
}

// ICU's keys end with a zero and hold none, so that they can stand one behind the other.
std::string key_of(std::string_view utf8, const icu::Collator& collator) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  std::string key(64, '\0');
  const auto fill = [&] {
    return collator.getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                               static_cast<std::int32_t>(key.size()));
  };
  const auto length = static_cast<std::size_t>(fill());
  const bool fits = length <= key.size();
  key.resize(length);
  if (!fits) fill();
  return key;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view no_break = "\u00A0";
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.substr(at, no_break.size()) == no_break;
    plain += found ? ' ' : text[at];
    at += found ? no_break.size() : 1;
  }
  return plain;
}

struct Name {
  std::string_view given, family, middle;
};

Name name_in(std::string_view line) {
  const std::string_view whole = trimmed(line.substr(0, line.find_first_of(",;\t([")));
  const std::size_t last = whole.rfind(' ');
  if (last == std::string_view::npos) return {whole, {}, {}};
  const std::string_view before = trimmed(whole.substr(0, last));
  const std::size_t first = std::min(before.find(' '), before.size());
  return {whole.substr(last + 1), before.substr(0, first), trimmed(before.substr(first))};
}

}  // namespace

std::string order_key(std::string_view utf8, Order order) {
  std::string key;
  if (order == Order::names) {
    const std::string line = with_plain_spaces(utf8);
    const Name name = name_in(line);
    for (const std::string_view part : {name.given, name.family, name.middle})
      key += key_of(part, by_tones());
  }
  key += key_of(utf8, by_case());
  key += utf8;
  return key;
}

std::vector<std::string> sorted(std::vector<std::string> texts, Order order) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < texts.size(); ++i)
    keys.emplace_back(order_key(texts[i], order), i);
  std::sort(keys.begin(), keys.end());
  std::vector<std::string> made;
  made.reserve(texts.size());
  for (const auto& [key, index] : keys)
    made.push_back(std::move(texts[index]));
  return made;
}

}  // namespace tongket::text
