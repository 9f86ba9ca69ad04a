// SPDX-License-Identifier: GPL-3.0-or-later
//
// print: a week plan, a weekly or a monthly record as the company files it.
#include "cli/commands.h"
#include "cli/output.h"
#include "print/print.h"

#include <CLI/App.hpp>

#include <memory>
#include <string>

namespace roadbook::cli {
namespace {

using nlohmann::json;

struct PrintOptions {
    std::string id;
    std::string pdf;
    std::string xlsx;
    std::string language = "zh";
};

Status printDocument(const Settings& settings, const PrintOptions& options)
{
    RB_ASSIGN(const Id id, Id::parse(options.id));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(
        const auto document,
        documentOf(device.replica, id, options.language == "en" ? PaperLanguage::English : PaperLanguage::Chinese));
    RB_ASSIGN(const auto printed, writeDocument(document, {options.pdf, options.xlsx}));
    const auto given = [](const std::string& text) { return text.empty() ? json(nullptr) : json(text); };
    return print({{"id", id.text()},
                  {"title", document.title},
                  {"period", document.subtitle},
                  {"rows", document.rows.size()},
                  {"seal", given(document.seal)},
                  {"pdf", given(options.pdf)},
                  {"pages", options.pdf.empty() ? json(nullptr) : json(printed.pages)},
                  {"xlsx", given(options.xlsx)}});
}

} // namespace

void addPrintCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<PrintOptions>();
    auto* sub = app.add_subcommand("print", "A week plan, a weekly or monthly record as PDF or workbook");
    sub->add_option("id", options->id, "The record")->required();
    sub->add_option("--pdf", options->pdf, "The PDF to write");
    sub->add_option("--xlsx", options->xlsx, "The workbook to write");
    sub->add_option("--language", options->language, "Of the document: zh, en")
        ->check(CLI::IsMember({"zh", "en"}))
        ->capture_default_str();
    sub->callback([&program, options] {
        if (options->pdf.empty() && options->xlsx.empty())
            throw CLI::RequiredError("--pdf or --xlsx");
        if (options->pdf == options->xlsx)
            throw CLI::ValidationError("--xlsx", "is the file of --pdf; give two");
        program.needsFonts = !options->pdf.empty();
        program.run = [&program, options] { return printDocument(program.settings, *options); };
    });
}

} // namespace roadbook::cli
