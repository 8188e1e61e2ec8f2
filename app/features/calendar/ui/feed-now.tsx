import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Section } from "#app/ui/page.tsx";
import type { MyFeed } from "../queries.server.ts";

/** The address one has: from when it is, whether anything fetches it, and the ways to change or end it. */
export function FeedNow(props: { feed: MyFeed | null; refusal: RefusedForm | undefined; isNew: boolean }) {
  const { feed, refusal, isNew } = props;
  const t = useT("calendar");
  const locale = useLocale();
  const { message } = useIntent(refusal, { intent: "make" }, "calendar");
  const no = message && (
    <Callout tone="warning" live>
      {message}
    </Callout>
  );
  if (!feed)
    return (
      <Section title={t("none.title")} lead={t("none.text")}>
        {no}
        <MakeForm variant="primary" text={t("make")} />
      </Section>
    );
  return (
    <Section title={t("now.title")}>
      {no}
      <KeyValues
        items={[
          { key: t("now.made"), value: formatDay(locale, feed.madeOn) },
          { key: t("now.fetched"), value: feed.fetchedOn ? formatDay(locale, feed.fetchedOn) : t("now.never") },
        ]}
      />
      <div className="mt-4">
        <Disclosure plain summary={t("renew.title")} open={!isNew && refusal !== undefined}>
          <p className="mb-3">{t("renew.text")}</p>
          <MakeForm variant="secondary" text={t("renew")} />
        </Disclosure>
        <Disclosure plain summary={t("end.title")}>
          <p className="mb-3">{t("end.text")}</p>
          <IntentForm intent="end">
            <IntentButton intent="end" variant="danger" pendingText={t("ending")}>
              {t("end")}
            </IntentButton>
          </IntentForm>
        </Disclosure>
      </div>
    </Section>
  );
}

function MakeForm({ variant, text }: { variant: "primary" | "secondary"; text: string }) {
  const t = useT("calendar");
  return (
    <IntentForm intent="make">
      <IntentButton intent="make" variant={variant} pendingText={t("making")}>
        {text}
      </IntentButton>
    </IntentForm>
  );
}
