// A measure on paper: whole English Metric Units, as DrawingML counts them.
#pragma once

#include <compare>
#include <cstdint>

namespace tongket {

// 914,400 EMU to the inch, 12,700 to the point, 36,000 to the millimetre, 635 to the twip.
class Length {
 public:
  constexpr Length() = default;
  static constexpr Length emu(std::int64_t value) { return Length(value); }
  static constexpr Length points(std::int64_t value) { return Length(value * 12700); }
  static constexpr Length half_points(std::int64_t value) { return Length(value * 6350); }
  static constexpr Length twips(std::int64_t value) { return Length(value * 635); }
  static constexpr Length mm(std::int64_t value) { return Length(value * 36000); }
  static constexpr Length tenths_of_mm(std::int64_t value) { return Length(value * 3600); }

  [[nodiscard]] constexpr std::int64_t emu() const { return emu_; }
  // Rounded to the nearest, halves away from zero: a DOCX knows no finer measure than the twip.
  [[nodiscard]] constexpr std::int64_t to_twips() const { return divide_rounded(emu_, 635); }
  [[nodiscard]] constexpr std::int64_t to_half_points() const { return divide_rounded(emu_, 6350); }
  [[nodiscard]] constexpr double to_points() const { return static_cast<double>(emu_) / 12700.0; }
  [[nodiscard]] constexpr double to_mm() const { return static_cast<double>(emu_) / 36000.0; }
  // The nearest length that a DOCX can say exactly.
  [[nodiscard]] constexpr Length on_twip_grid() const { return twips(to_twips()); }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-emu_); }
  constexpr Length& operator+=(Length other) {
    emu_ += other.emu_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    emu_ -= other.emu_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.emu_ + b.emu_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.emu_ - b.emu_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.emu_ * n); }
  // Rounded to the nearest EMU, halves away from zero.
  friend constexpr Length operator/(Length a, std::int64_t n) {
    return Length(divide_rounded(a.emu_, n));
  }

  static constexpr std::int64_t divide_rounded(std::int64_t a, std::int64_t b) {
    if (b < 0) {
      a = -a;
      b = -b;
    }
    return a >= 0 ? (a + b / 2) / b : -((-a + b / 2) / b);
  }

 private:
  explicit constexpr Length(std::int64_t value) : emu_(value) {}
  std::int64_t emu_ = 0;
};

}  // namespace tongket
