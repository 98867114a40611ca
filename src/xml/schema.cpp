// Schema: compiled by libxml2 once, then used by any number of threads.
#include "xml/schema.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <algorithm>
#include <cstddef>

#include "xml/arena.h"
#include "xml/checks.h"
#include "xml/libxml.h"
#include "xml/schema_fast.h"
#include "xml/schema_feed.h"
#include "xml/schema_files.h"
#include "xml/schema_guard.h"
#include "xml/schema_index.h"
#include "xml/schema_stream.h"
#include "xml/schema_verdicts.h"
#include "xml/schema_words.h"

namespace tongket::xml {

namespace {

// Enough to mend a file by; a file for another schema would give one for every element.
constexpr std::size_t kMaxFaults = 1000;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeSchemaParser {
  void operator()(xmlSchemaParserCtxt* context) const { xmlSchemaFreeParserCtxt(context); }
};
struct FreeSchema {
  void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
};
struct FreeValidator {
  void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;
using CompiledSchema = std::unique_ptr<xmlSchema, FreeSchema>;

std::string text_or_nothing(const char* text) {
  return text == nullptr ? "" : text;
}

// ---- Compiling ----

// The element of our tree that is the n-th start tag, from 1.
Node element_at(const ArenaTree& tree, std::size_t ordinal) {
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].kind == Kind::element && --ordinal == 0) return {&tree, i};
  }
  return tree.root();
}

// The next node in document order, without recursion.
const xmlNode* next_node(const xmlNode* node) {
  if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != nullptr && node->next == nullptr)
    node = node->parent;
  return node == nullptr ? nullptr : node->next;
}

std::size_t ordinal_of(const xmlNode* wanted) {
  std::size_t ordinal = 0;
  const xmlNode* node = xmlDocGetRootElement(wanted->doc);
  for (; node != nullptr && node != wanted; node = next_node(node)) {
    if (node->type == XML_ELEMENT_NODE) ++ordinal;
  }
  return ordinal + 1;
}

struct Compilation {
  const std::vector<SchemaFile>* files = nullptr;
  Diagnostics problems;
};

const SchemaFile& file_of(const Compilation& compilation, const xmlNode* node) {
  const char* url = reinterpret_cast<const char*>(node->doc->URL);
  for (const SchemaFile& file : *compilation.files) {
    if (url != nullptr && file.url == url) return file;
  }
  return compilation.files->front();
}

SourceRef place_in_schema(const Compilation& compilation, const xmlError& error) {
  const auto* node = static_cast<const xmlNode*>(error.node);
  if (node != nullptr && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
  if (node == nullptr || node->type != XML_ELEMENT_NODE || node->doc == nullptr) {
    return compilation.files->front().tree->root().source();
  }
  const Tree& tree = *file_of(compilation, node).tree;
  return element_at(arena_of(tree), ordinal_of(node)).source();
}

// A message may quote a value of any length.
void cut(std::string& text) {
  constexpr std::size_t longest = 400;
  if (text.size() <= longest) return;
  std::size_t end = longest;
  while (end > 0 && (text[end] & '\xC0') == '\x80')
    --end;
  text.replace(end, std::string::npos, "…");
}

// Of patterns libxml2 complains to nobody in particular, which is standard error.
class Quiet {
 public:
  Quiet() : function_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
  }
  ~Quiet() { xmlSetStructuredErrorFunc(context_, function_); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  xmlStructuredErrorFunc function_;  // of this thread
  void* context_;
};

void on_compile_error(void* data, xmlErrorPtr error) noexcept {
  Compilation& compilation = *static_cast<Compilation*>(data);
  if (error->level < XML_ERR_ERROR) return;
  try {
    std::string text = text_or_nothing(error->message);
    text.erase(text.find_last_not_of('\n') + 1);
    cut(text);
    compilation.problems.error(Code::xml_schema_bad, place_in_schema(compilation, *error),
                               {"lược đồ XSD có lỗi (libxml2: " + text + ")", text});
  } catch (...) {
    // No memory: the schema doesn't compile, which is told without this line.
  }
}

Document parse_document(const SchemaFile& file, const Sources& sources) {
  const auto source = sources.find(file.tree->file());
  if (source == nullptr) throw Broken("a schema's text was let go before it was compiled");
  return Document(xmlReadMemory(source->text.data(), static_cast<int>(source->text.size()),
                                file.url.c_str(), nullptr,
                                XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE |
                                    XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

CompiledSchema compile(xmlDoc* document, Compilation& compilation) {
  const std::unique_ptr<xmlSchemaParserCtxt, FreeSchemaParser> parser(
      xmlSchemaNewDocParserCtxt(document));
  if (parser == nullptr) throw std::bad_alloc();
  xmlSchemaSetParserStructuredErrors(parser.get(), on_compile_error, &compilation);
  const Quiet quiet;
  return CompiledSchema(xmlSchemaParse(parser.get()));
}

// ---- Validating ----

// Follows the stream, so that each error is put down to the element that libxml2 is busy with.
struct Validation {
  std::vector<std::uint32_t> open;  // ordinals of the open elements
  std::uint32_t started = 0;        // elements so far
  std::uint32_t current = 0;        // ordinal of the element that an error would be about
  struct Fault {
    SchemaFault fault;
    std::uint32_t ordinal = 0;
  };
  std::vector<Fault> faults;
  bool failed = false;  // out of memory in a callback
  bool more = false;    // faults beyond those kept
  xmlSchemaValidCtxt* validator = nullptr;
  const Limits* limits = nullptr;
  bool late = false;
};

Validation& validation_of(void* data) {
  return *static_cast<Validation*>(data);
}

void ask_for_time(Validation& validation) {
  if (!validation.limits->out_of_time || !validation.limits->out_of_time()) return;
  validation.late = true;
  if (xmlParserCtxt* parser = xmlSchemaValidCtxtGetParserCtxt(validation.validator)) {
    xmlStopParser(parser);
  }
}

// Our handlers run before the validator's own: a start tag is the current element from here on, an
// end tag still belongs to the element that it closes.
void on_start_element(void* data, const xmlChar*, const xmlChar*, const xmlChar*, int,
                      const xmlChar**, int, int, const xmlChar**) noexcept {
  Validation& validation = validation_of(data);
  validation.current = ++validation.started;
  try {
    ask_for_time(validation);
    validation.open.push_back(validation.current);
  } catch (...) {
    validation.failed = true;
  }
}

void on_end_element(void* data, const xmlChar*, const xmlChar*, const xmlChar*) noexcept {
  Validation& validation = validation_of(data);
  if (validation.open.empty()) return;
  validation.current = validation.open.back();
  validation.open.pop_back();
}

void on_text(void* data, const xmlChar*, int) noexcept {
  Validation& validation = validation_of(data);
  if (!validation.open.empty()) validation.current = validation.open.back();
}

// The text was bounded when it was read; libxml2's own bounds would refuse large values.
void on_start_document(void* data) noexcept {
  xmlParserCtxt* parser = xmlSchemaValidCtxtGetParserCtxt(validation_of(data).validator);
  if (parser != nullptr) xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
}

// A broken keyref is found at the end of its scope; libxml2 gives the line of the element then.
bool is_keyref(const xmlError& error) {
  return error.code == XML_SCHEMAV_CVC_IDC && error.str3 != nullptr && error.line > 1;
}

void record(Validation& validation, const xmlError& error) {
  Validation::Fault found;
  found.fault.number = error.code;
  found.fault.first = text_or_nothing(error.str1);
  found.fault.second = text_or_nothing(error.str2);
  found.fault.third = text_or_nothing(error.str3);
  found.fault.text = text_or_nothing(error.message);
  found.ordinal =
      is_keyref(error) ? static_cast<std::uint32_t>(error.line) - 1 : validation.current;
  validation.faults.push_back(std::move(found));
}

void on_violation(void* data, xmlErrorPtr error) noexcept {
  Validation& validation = validation_of(data);
  if (error->level < XML_ERR_ERROR) return;
  validation.more = validation.faults.size() >= kMaxFaults;
  if (validation.more) return;
  try {
    record(validation, *error);
  } catch (...) {
    validation.failed = true;
  }
}

void on_any_fault(void* data, xmlErrorPtr error) noexcept {
  if (error->level >= XML_ERR_ERROR) *static_cast<bool*>(data) = true;
}

void stream(const std::string& text, Validation& validation) {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startDocument = on_start_document;
  handler.startElementNs = on_start_element;
  handler.endElementNs = on_end_element;
  handler.characters = on_text;
  xmlParserInputBuffer* input = xmlParserInputBufferCreateMem(
      text.data(), static_cast<int>(text.size()), XML_CHAR_ENCODING_NONE);
  if (input == nullptr) throw std::bad_alloc();
  // Takes the input over. Below 0: our own text, which can't be ill-formed, was not understood.
  const int answer = xmlSchemaValidateStream(validation.validator, input, XML_CHAR_ENCODING_NONE,
                                             &handler, &validation);
  if (validation.failed) throw std::bad_alloc();
  if (answer < 0 && validation.faults.empty() && !validation.late)
    throw Broken("the schema validator gave up");
}

std::vector<std::uint32_t> element_indices(const ArenaTree& tree) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].kind == Kind::element) indices.push_back(i);
  }
  return indices;
}

std::vector<SchemaFault> faults_on(const ArenaTree& tree, Validation& validation) {
  std::vector<SchemaFault> faults;
  if (validation.faults.empty()) return faults;
  const std::vector<std::uint32_t> elements = element_indices(tree);
  for (Validation::Fault& found : validation.faults) {
    const std::size_t ordinal = std::clamp<std::size_t>(found.ordinal, 1, elements.size());
    found.fault.element = Node(&tree, elements[ordinal - 1]);
    faults.push_back(std::move(found.fault));
  }
  return faults;
}

// Told at the root's end, behind all that was kept.
Diagnostic more_faults(const Tree& tree) {
  Diagnostic note;
  note.severity = Severity::note;
  note.code = Code::xml_schema;
  note.place = {tree.file(), UINT32_MAX, 0};
  note.message = {fmt::format("còn lỗi nữa; chỉ {} lỗi lược đồ đầu tiên được nêu", kMaxFaults),
                  fmt::format("there are more; only the first {} violations are told", kMaxFaults)};
  return note;
}

class LibxmlSchema final : public Schema {
 public:
  LibxmlSchema(Document document, CompiledSchema compiled, const std::vector<SchemaFile>& files)
      : document_(std::move(document)),
        compiled_(std::move(compiled)),
        index_(read_schema_index(files)) {
    const Quiet quiet;
    fast_ = FastSchema::compile(files);
  }

  // Most trees are valid: that is found out first, as fast as can be; what our tables aren't sure
  // of libxml2 judges; what is wrong with a tree, and where, takes yet another way.
  void validate(const Tree& tree, const Limits& limits, Diagnostics& diagnostics) const override {
    const Quiet quiet;
    const ArenaTree& arena = arena_of(tree);
    if (fast_ != nullptr && fast_->accepts(arena, limits)) return;
    const SourceRef whole = tree.root().source();
    switch (feed(arena, limits)) {
      case Fed::valid:
        return;
      case Fed::late:
        return diagnostics.add(late(whole));
      case Fed::faulty:
        break;
    }
    Validation validation;
    const Validator validator = validator_for(validation);
    validation.limits = &limits;
    stream(to_numbered_text(arena), validation);
    report_schema_faults(faults_on(arena, validation), index_, fast_.get(), diagnostics);
    if (validation.more) diagnostics.add(more_faults(tree));
    if (validation.late) diagnostics.add(late(whole));
  }

  [[nodiscard]] const SchemaIndex& index() const override { return index_; }

  [[nodiscard]] const FastSchema* fast() const { return fast_.get(); }

  [[nodiscard]] Verdicts verdicts(const ArenaTree& tree, const Limits& limits) const {
    const Quiet quiet;
    return {fast_ != nullptr && fast_->accepts(tree, limits), feed(tree, limits) == Fed::valid};
  }

 private:
  using Validator = std::unique_ptr<xmlSchemaValidCtxt, FreeValidator>;

  // libxml2 only reads the compiled schema while it validates; what it writes is in the context.
  [[nodiscard]] Validator new_validator() const {
    Validator validator(xmlSchemaNewValidCtxt(compiled_.get()));
    if (validator == nullptr) throw std::bad_alloc();
    return validator;
  }

  Validator validator_for(Validation& validation) const {
    Validator validator = new_validator();
    validation.validator = validator.get();
    xmlSchemaSetValidStructuredErrors(validator.get(), on_violation, &validation);
    return validator;
  }

  [[nodiscard]] Fed feed(const ArenaTree& tree, const Limits& limits) const {
    const Validator validator = new_validator();
    bool faulty = false;
    xmlSchemaSetValidStructuredErrors(validator.get(), on_any_fault, &faulty);
    return feed_schema(tree, validator.get(), faulty, limits);
  }

  Document document_;  // the compiled schema points into it
  CompiledSchema compiled_;
  SchemaIndexData index_;
  std::unique_ptr<const FastSchema> fast_;  // null when the schema isn't plain enough
};

// The only maker of schemas is this file.
const LibxmlSchema& made_here(const Schema& schema) {
  return static_cast<const LibxmlSchema&>(schema);
}

}  // namespace

Verdicts verdicts(const Schema& schema, const Tree& tree, const Limits& limits) {
  return made_here(schema).verdicts(arena_of(tree), limits);
}

bool is_fast(const Schema& schema) {
  return made_here(schema).fast() != nullptr;
}

Result<std::shared_ptr<const Schema>> Schema::load(const std::string& path, Sources& sources,
                                                   const Limits& limits) {
  prepare_libxml();
  Diagnostics problems;
  const std::vector<SchemaFile> files = load_schema_files(path, sources, limits, problems);
  if (!problems.has_errors()) check_schema_sizes(files, limits, problems);
  if (problems.has_errors()) return Failed{std::move(problems)};
  Compilation compilation;
  compilation.files = &files;
  Document document = parse_document(files.front(), sources);
  if (document == nullptr) throw std::bad_alloc();
  CompiledSchema compiled = compile(document.get(), compilation);
  if (compiled == nullptr && !compilation.problems.has_errors()) {
    compilation.problems.error(Code::xml_schema_bad, files.front().tree->root().source(),
                               {"lược đồ XSD không dùng được", "the schema can't be used"});
  }
  if (compilation.problems.has_errors()) return Failed{std::move(compilation.problems)};
  return std::shared_ptr<const Schema>(
      std::make_shared<const LibxmlSchema>(std::move(document), std::move(compiled), files));
}

}  // namespace tongket::xml
