import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Answered } from "../../queries/answers.server.ts";
import { Totals } from "./totals.tsx";

/** One question with its answers: how many chose what, or who wrote what. */
export function AnsweredQuestion({ question, seated }: { question: Answered; seated: number }) {
  const t = useT("registration-needs");
  const locale = useLocale();
  const { label, kind, n, totals, texts, erasedFrom, erased } = question;
  const day = erasedFrom === null ? "" : formatDay(locale, erasedFrom);
  if (erased) {
    return (
      <Section title={label}>
        <p className="g-muted">{t("answers.erased", { day })}</p>
      </Section>
    );
  }
  const count = t("answers.n", { n, seated });
  return (
    <Section title={label} lead={erasedFrom === null ? count : `${count} ${t("answers.erased.will", { day })}`}>
      {kind === "text" ? (
        texts.length > 0 && (
          <List label={t("answers.texts", { label })}>
            {texts.map(({ id, name, text }) => (
              <ListItem key={id} title={name}>
                <p className="whitespace-pre-line wrap-anywhere">{text}</p>
              </ListItem>
            ))}
          </List>
        )
      ) : (
        <Totals caption={t("answers.texts", { label })} heading={t("answers.option")} totals={totals} />
      )}
    </Section>
  );
}
