import { formatDay, formatMoment, formatMonthOfYear } from "#app/i18n/format.ts";
import { useNotePlace } from "#app/i18n/use-note-place.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { NoticeLine } from "../queries.server.ts";

/** What somebody was told. Opening one is reading it. */
export function NoticeList({ notices }: { notices: readonly NoticeLine[] }) {
  const t = useT("notices");
  const locale = useLocale();
  const nameOf = useNotePlace();
  return (
    <List label={t("title")}>
      {notices.map(({ id, kind, by, at, read, note, action, gathering, agreed, report }) => {
        const title = kind === "reminder" ? t("kind.reminder") : t(`kind.${kind}`, { name: by });
        const about = { noticeId: id };
        const noted = note && nameOf(note);
        const held = gathering && `${gathering.title}, ${formatDay(locale, gathering.day)}`;
        const handed = report && t("report.of", { ...report, month: formatMonthOfYear(locale, report.month) });
        const what = action ? t("action.in", action) : (agreed?.text ?? held ?? handed ?? noted);
        const given = action ?? agreed;
        return (
          <ListItem
            key={id}
            title={
              <>
                {title} {!read && <Chip tone="warm">{t("unread")}</Chip>}
                {given && given.state !== "open" && <Chip>{t("action.ended")}</Chip>}
              </>
            }
            detail={[what, formatMoment(locale, at)].filter(Boolean).join(" · ")}
            end={
              <IntentForm intent="open" about={about} action="/notices">
                <IntentButton intent="open" about={about} pendingText={t("opening")} variant="secondary" small>
                  {t("open")}
                  <span className="g-hidden">{t("open.of", { text: what ?? title })}</span>
                </IntentButton>
              </IntentForm>
            }
          />
        );
      })}
    </List>
  );
}

/** Reads all up to the newest of these: what she is told later is new still. */
export function ReadAll({ notices: [newest], back }: { notices: readonly NoticeLine[]; back: string }) {
  const t = useT("notices");
  if (!newest) return null;
  const about = { until: new Date(newest.at).toISOString(), back };
  return (
    <IntentForm intent="read-all" about={about} action="/notices">
      <IntentButton intent="read-all" about={about} pendingText={t("opening")} variant="quiet" small>
        {t("read-all")}
      </IntentButton>
    </IntentForm>
  );
}
