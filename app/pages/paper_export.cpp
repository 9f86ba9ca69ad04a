// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paper_export.h"

#include "models/tone.h"
#include "print/print.h"
#include "store/reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace roadbook {
namespace {

struct PaperExportWords {
    Q_DECLARE_TR_FUNCTIONS(PaperExportWords)
};

QString folderOf(const Services& services)
{
    if (!services.papers.empty())
        return QString::fromStdString(services.papers.string());
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.filePath(PaperExportWords::tr("访册"));
}

// A name that every file system takes.
QString fileName(const DocumentTable& document, const QString& person)
{
    QString name = Words::text(document.title) + QLatin1Char(' ') + person + QLatin1Char(' ') +
                   Words::text(document.subtitle).section(QLatin1Char(' '), 0, 0);
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter))
            letter = QLatin1Char('-');
    return name.simplified();
}

Result<QString> write(Replica& replica, const Id& record, PaperLanguage language, const QString& folder)
{
    RB_ASSIGN(const auto document, documentOf(replica, record, language));
    RB_ASSIGN(const auto view, replica.find(record));
    Reader reader(replica);
    const std::string person = reader.staffName(view->record.ref(findType(view->record.type)->scopeField));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Storage, "cannot make the folder " + folder.toStdString());
    const QString path = QDir(folder).filePath(fileName(document, Words::text(person)));
    RB_TRY(writeDocument(document, {(path + ".pdf").toStdString(), (path + ".xlsx").toStdString()}));
    return path;
}

} // namespace

void exportPaper(Services& services, QObject* context, const Id& record)
{
    const PaperLanguage language = services.words.english() ? PaperLanguage::English : PaperLanguage::Chinese;
    services.store.run(
        [record, language, folder = folderOf(services)](Replica& replica) {
            return write(replica, record, language, folder);
        },
        context,
        [&services](const Result<QString>& path) {
            if (path)
                services.notices.say(PaperExportWords::tr("已写好 PDF 和表格：%1").arg(QDir::toNativeSeparators(*path)),
                                     Tone::Good);
            else
                services.notices.say(PaperExportWords::tr("没有写成：%1").arg(services.words.refusal(path.error())),
                                     Tone::Danger);
        });
}

} // namespace roadbook
