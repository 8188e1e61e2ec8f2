import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { MessagesPage } from "../../queries/messages.server.ts";
import { useToWords } from "./to-words.ts";

/** What was sent: to whom, when, by whom, to how many, and what it said. */
export function SentMessages({ sent }: { sent: MessagesPage["sent"] }) {
  const t = useT("registration-messages");
  const locale = useLocale();
  const to = useToWords();
  return (
    <Section title={t("sent.title")}>
      {sent.length === 0 && <p className="g-muted">{t("sent.none")}</p>}
      {sent.length > 0 && (
        <List label={t("sent.title")}>
          {sent.map((one) => (
            <ListItem
              key={one.id}
              title={to(one)}
              detail={t("sent.line", { when: formatMoment(locale, one.at), n: one.receivers, by: one.by })}
            >
              <Disclosure plain summary={t("text")}>
                <p className="whitespace-pre-line wrap-anywhere">{one.text}</p>
              </Disclosure>
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
