// report/ -- the line itself: job in, papers out.
//
// In: a Job (data file, pack, where to). Out: a Report (what was written, pages, diagnostics).
// Refused: nothing; whatever goes wrong is in the Report.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/base.h"
#include "data/data.h"
#include "font/font.h"
#include "layout/layout.h"
#include "template/template.h"

namespace tongket::report {

enum class Kind { pdf, docx };
std::optional<Kind> kind_of(std::string_view extension);
std::string_view extension_of(Kind kind);

// The tools that jobs share, loaded when first wanted; safe for several threads.
class Workshop {
 public:
  struct Places {
    std::string templates;                  // folder
    std::string fonts;                      // folder with fonts.xml
    std::vector<std::string> font_folders;  // further folders with font files
    bool system_fonts = false;
  };
  Workshop(Places places, Limits limits);
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  Sources& sources();
  [[nodiscard]] const Limits& limits() const;
  [[nodiscard]] const Places& places() const;
  // The house's, and that of a pack's data: its own, else the house's.
  Result<std::shared_ptr<const data::Vocabulary>> vocabulary();
  Result<std::shared_ptr<const data::Vocabulary>> vocabulary(const pack::PackInfo& pack);
  Result<std::shared_ptr<const font::Book>> fonts();
  using Pack = std::shared_ptr<const pack::Template>;
  // By its id: a folder under templates/ that holds a pack.xml. An id never leads out of there, so
  // data may name it.
  Result<Pack> find_pack(const std::string& id);
  // As a user names it: an id, or else a folder anywhere. No such name or folder is a fault of the
  // call; a folder without pack.xml is a pack at fault.
  Result<Pack> find_template(const std::string& name);
  // The ids of all packs under templates/, as they were when first asked for.
  const std::vector<std::string>& packs();

 private:
  Result<Pack> load_pack(const std::string& folder);
  Result<std::shared_ptr<const data::Vocabulary>> vocabulary_of(const std::string& schema);
  struct Body;
  std::unique_ptr<Body> body_;
};

struct Output {
  Kind kind = Kind::pdf;
  std::string path;
};

struct Job {
  std::string data;                   // path of the data file
  std::string pack;                   // empty: the data's own, else bao-cao-tong-ket
  std::vector<Output> outputs;        // given by name; or
  std::optional<std::string> folder;  // where <stem>-<pack>.<kind> go; empty = beside the data
  std::string stem{};                 // empty: the data file's name without its ending
  std::vector<Kind> kinds = {Kind::pdf, Kind::docx};
  std::map<std::string, std::string> options;
  std::optional<DateTime>
      created;  // SOURCE_DATE_EPOCH; else the paper's date, else 1 Jan after the year
  std::function<bool()> out_of_time;  // the time that the door grants (Limits)
  std::string phase;                  // of the rules, year.sch's or the pack's (xml::Asking)
  bool capitals = false;              // tell those that the data's words may want
  bool docx_sums = false;             // the DOCX has sums where pages end, too
};

struct Written {
  std::string path;
  Kind kind = Kind::pdf;
  std::size_t pages = 0;
  std::size_t bytes = 0;
};
struct Report {
  std::vector<Written> written;
  Diagnostics diagnostics;
};

// One job, from files to files. Nothing is left half-written.
Report run(const Job& job, Workshop& workshop);

// What run() would refuse before a page is set, and nothing is written: the data, the pack's rules,
// whatever binding finds.
Diagnostics check(const Job& job, Workshop& workshop);
// The first half of that: schema and rules, the pack's too; no paper is bound.
Diagnostics check_data(const Job& job, Workshop& workshop);

// The same in memory: one paper in the kinds wanted.
struct Rendered {
  layout::LaidOut paper;
  std::string pdf, docx;  // empty where not wanted
};
Result<Rendered> render(document::Document document, const font::Book& fonts,
                        const std::vector<Kind>& kinds, const Limits& limits,
                        Diagnostics& diagnostics);

}  // namespace tongket::report
