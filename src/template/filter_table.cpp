// The filters there are, and what stands behind their colons.
#include <algorithm>
#include <array>
#include <set>

#include "template/filters.h"
#include "template/find.h"

namespace tongket::pack {

namespace {

constexpr Choice kWords[] = {{"linh", 0}, {"lẻ", 0},  {"nghìn", 1},
                             {"ngàn", 1}, {"bốn", 2}, {"tư", 2}};
constexpr Choice kOrdinal[] = {{"linh", 0}, {"lẻ", 0}, {"nghìn", 1}, {"ngàn", 1},
                               {"bốn", 2},  {"tư", 2}, {"hai", 3},   {"nhì", 3}};
constexpr Choice kMoneyWords[] = {{"linh", 0}, {"lẻ", 0}, {"nghìn", 1}, {"ngàn", 1},
                                  {"bốn", 2},  {"tư", 2}, {"chẵn", 3}};
constexpr Choice kMoney[] = {{"đồng", 0}, {"nghìn", 0}, {"triệu", 0}, {"tỷ", 0}};

constexpr FilterSpec kFilters[] = {
    {Filter::number, Takes::digits, "number"},
    {Filter::percent, Takes::digits, "percent"},
    {Filter::plus, Takes::digits, "plus"},
    {Filter::money, Takes::digits, "money", kMoney},
    {Filter::change, Takes::digits, "change"},
    {Filter::change_percent, Takes::digits, "change-percent"},
    {Filter::share, Takes::digits, "share"},
    {Filter::words, Takes::nothing, "words", kWords},
    {Filter::ordinal, Takes::nothing, "ordinal", kOrdinal},
    {Filter::money_words, Takes::nothing, "money-words", kMoneyWords},
    {Filter::roman, Takes::nothing, "roman"},
    {Filter::point, Takes::nothing, "point"},
    {Filter::date, Takes::nothing, "date"},
    {Filter::date_long, Takes::nothing, "date-long"},
    {Filter::month_long, Takes::nothing, "month-long"},
    {Filter::weekday, Takes::nothing, "weekday"},
    {Filter::time, Takes::nothing, "time"},
    {Filter::upper, Takes::nothing, "upper"},
    {Filter::lower, Takes::nothing, "lower"},
    {Filter::title, Takes::nothing, "title"},
    {Filter::capital, Takes::nothing, "capital"},
    {Filter::sentences, Takes::nothing, "sentences"},
    {Filter::fold, Takes::nothing, "fold"},
    {Filter::join, Takes::text, "join"},
    {Filter::otherwise, Takes::text, "default"},
};

}  // namespace

std::span<const FilterSpec> all_filters() {
  return kFilters;
}

const FilterSpec* find_filter(std::string_view name) {
  return find_by(kFilters, &FilterSpec::name, name);
}

std::size_t most_arguments(const FilterSpec& spec) {
  std::set<int> groups;
  for (const Choice& choice : spec.choices)
    groups.insert(choice.group);
  return groups.size() + (spec.takes == Takes::nothing ? 0 : 1);
}

bool chosen(const FilterCall& call, std::string_view word) {
  return std::find(call.choices.begin(), call.choices.end(), word) != call.choices.end();
}

}  // namespace tongket::pack
