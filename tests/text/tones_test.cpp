#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

std::string in_style(std::string_view before, text::ToneChoice tone) {
  text::NormaliseOptions options;
  options.tone = tone;
  return text::normalise(before, options).text;
}

}  // namespace

TEST_CASE("open oa oe uy are written in the style asked for, in any case") {
  const std::string old_style = "hòa thúy khỏe HÒA Ủy ỦY xòe tùy chìa khóa";
  const std::string new_style = "hoà thuý khoẻ HOÀ Uỷ UỶ xoè tuỳ chìa khoá";
  CHECK(in_style(new_style, text::ToneChoice::old_style) == old_style);
  CHECK(in_style(old_style, text::ToneChoice::new_style) == new_style);
  CHECK(in_style(old_style, text::ToneChoice::keep) == old_style);
  CHECK(in_style(new_style, text::ToneChoice::keep) == new_style);
}

TEST_CASE("what has one place only is the same in both styles") {
  const std::string one =
      "hoàn quý giặt khuỷu thuở ngoằn ngoèo huế gìn giếng quốc xoài huýt khoét người của mưa mía "
      "quà "
      "già chuối luật tuần thuế hoạch";
  CHECK(in_style(one, text::ToneChoice::old_style) == one);
  CHECK(in_style(one, text::ToneChoice::new_style) == one);
}

TEST_CASE("a misplaced mark is mended whatever the style") {
  const std::string wrong = "qúy gìa hòan QÚY tóan thúê ngừơi qủa kháu khoái";
  const std::string right = "quý già hoàn QUÝ toán thuế người quả kháu khoái";
  for (const auto tone :
       {text::ToneChoice::keep, text::ToneChoice::old_style, text::ToneChoice::new_style}) {
    CHECK(in_style(wrong, tone) == right);
  }
}

TEST_CASE("words that are no Vietnamese syllables are left") {
  const std::string foreign = "più voilà café Citroën hoàtốt Đắk Krông déjà-vu naïve HOÀ2B_hoà";
  CHECK(in_style(foreign, text::ToneChoice::keep) == foreign);
  CHECK(in_style("più voilà café", text::ToneChoice::old_style) == "più voilà café");
}

TEST_CASE("the styles are counted and the majority wins, a tie goes to the default") {
  const text::ToneCount count = text::count_tones("hòa hoà khoẻ hoàn quý QUỲ thúy, thuỷ");
  CHECK(count.old_style == 2);
  CHECK(count.new_style == 3);
  CHECK(text::majority(count) == text::ToneStyle::new_style);
  CHECK(text::majority({}) == text::ToneStyle::old_style);
  CHECK(text::majority({2, 2}, text::ToneStyle::new_style) == text::ToneStyle::new_style);
  CHECK(in_style("hòa hoà khoẻ", text::ToneChoice::majority) == "hoà hoà khoẻ");
  CHECK(in_style("hòa hoà", text::ToneChoice::majority) == "hòa hòa");
}

TEST_CASE("names and quotations can be excepted") {
  text::NormaliseOptions options;
  options.tone = text::ToneChoice::old_style;
  options.names = {"Trần Thuý Hoà"};
  options.keep_quotations = true;
  CHECK(text::normalise("Trần Thuý Hoà: hoà “hoà” hoà", options).text ==
        "Trần Thuý Hoà: hòa “hoà” hòa");
  CHECK(text::normalise("Trần Thuý Hoàn, Thuý", options).text == "Trần Thúy Hoàn, Thúy");
}

TEST_CASE("i and y change on request only, and only where both are written") {
  text::NormaliseOptions options;
  const std::string with_y = "kỹ lý mỹ tỷ hy quý LÝ tý my ly kỷ ký thúy y tế";
  const std::string with_i = "kĩ lí mĩ tỉ hi quí LÍ tý my ly kỉ kí thúy y tế";
  CHECK(text::normalise(with_y, options).text == with_y);
  CHECK(text::normalise(with_i, options).text == with_i);
  options.final_i = text::FinalI::i;
  CHECK(text::normalise(with_y, options).text == with_i);
  options.final_i = text::FinalI::y;
  CHECK(text::normalise(with_i, options).text == with_y);
}

TEST_CASE("the whole syllabary goes from one style to the other and back") {
  const std::vector<std::string> old_style = text::syllabary(text::ToneStyle::old_style);
  const std::vector<std::string> new_style = text::syllabary(text::ToneStyle::new_style);
  REQUIRE(old_style.size() == new_style.size());
  for (std::size_t i = 0; i < old_style.size(); ++i) {
    const bool foreign = text::parse_syllable(old_style[i])->onset == text::Onset::p;
    const std::string back =
        text::with_tone_placed(new_style[i], text::ToneStyle::old_style).value_or(new_style[i]);
    const std::string there =
        text::with_tone_placed(old_style[i], text::ToneStyle::new_style).value_or(old_style[i]);
    if (!foreign && (back != old_style[i] || there != new_style[i])) FAIL_CHECK(old_style[i]);
  }
}

TEST_CASE(
    "words that both styles know are found with their syllable, in any case and normal form") {
  const auto words = text::two_way_words("“HOÁ, hoàn ho\u0301a 5 thuý");
  REQUIRE(words.size() == 3);
  CHECK(words[0].word == "HOÁ");
  CHECK(words[0].offset == 3);
  CHECK(words[0].style == text::ToneStyle::new_style);
  CHECK(words[0].syllable == "hóa");
  CHECK(words[1].word == "hóa");
  CHECK(words[1].style == text::ToneStyle::old_style);
  CHECK(words[1].syllable == "hóa");
  CHECK(words[2].syllable == "thúy");
}

TEST_CASE("a word right behind a quotation mark counts") {
  CHECK(text::count_tones("“hoá” «hóa» hoá").new_style == 2);
  CHECK(text::count_tones("“hoá” «hóa» hoá").old_style == 1);
}
