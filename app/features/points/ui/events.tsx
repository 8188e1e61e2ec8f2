import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm } from "#app/ui/form/intent-form.tsx";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Point, ToFill } from "../queries/entry.server.ts";
import { nameOfRow } from "../rules/entry.ts";
import { RowsForm } from "./rows-form.tsx";
import { usePointWords } from "./words.ts";

/** New events at a time. */
const newOnes = 3;

/** A measure of events: rows for new ones and the latest that there are, or those that are older. */
export function Events(props: {
  measure: ToFill;
  events: readonly Point[];
  /** What is shown is older than the latest: what is new is not written there. */
  isOlder: boolean;
  /** Which form of hers was saved last, after which the rows are empty again; "" for none. */
  added: string;
  formKey: string;
  today: string;
  refusal: RefusedForm | undefined;
}) {
  const { measure, events, isOlder, added, formKey, ...form } = props;
  const last = useEmptied(added);
  const t = useT("points");
  const locale = useLocale();
  const { said } = usePointWords();
  const rows = Array.from({ length: newOnes }, (_, i) => ({
    ...{ at: nameOfRow(measure.id, "new", i), measure, day: "", nth: null, content: null },
    legend: t("event.nth", { n: i + 1 }),
  }));
  return (
    <>
      {!measure.over && !isOlder && (
        <Section title={t("events.new")}>
          {/* By her own saving alone: what a colleague adds must not take away what is being typed. */}
          <RowsForm key={last} {...form} formKey={formKey} groups={[{ key: measure.id, head: null, rows }]} />
        </Section>
      )}
      <Section title={t(isOlder ? "events.title.older" : "events.title")}>
        {events.length === 0 ? (
          <p className="g-muted">{t(isOlder ? "events.empty.older" : "events.empty")}</p>
        ) : (
          <List>
            {events.map((point) => {
              const about = { followed: measure.id, day: point.day, nth: String(point.nth) };
              return (
                <ListItem
                  key={`${point.day} ${point.nth}`}
                  title={formatDay(locale, point.day)}
                  detail={[measure.data === "days-between" ? "" : said(measure, point), point.comment]
                    .filter(Boolean)
                    .join(" · ")}
                  end={
                    measure.over ? undefined : (
                      <IntentForm intent="remove" about={about}>
                        <IntentButton intent="remove" about={about} pendingText={t("sending")} variant="quiet" small>
                          {t("events.remove")}
                        </IntentButton>
                      </IntentForm>
                    )
                  }
                />
              );
            })}
          </List>
        )}
      </Section>
    </>
  );
}
