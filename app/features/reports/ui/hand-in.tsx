import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ReportPage } from "../queries/report.server.ts";
import type { Remarks } from "../rules/lacking.ts";
import { RemarksOn } from "./remarks.tsx";

type Props = { page: Omit<ReportPage, "measures">; remarks: Remarks };

/** Under the text, for the team: what handing it in means, and the button for her whose it is to press. */
export function HandIn({ page, remarks }: Props) {
  const t = useT("reports");
  const locale = useLocale();
  const { rights, report, month } = page;
  if (rights.reopen) return <Reopen />;
  if (!rights.write) return null;
  const before = report?.handedIn;
  return (
    <Section id="hand-in" title={t("hand-in.title")}>
      <div className="g-print-hidden grid justify-items-start gap-4">
        <p>{t(rights.handIn ? "hand-in.text" : "hand-in.member")}</p>
        {before && <p>{t("hand-in.again", { by: before.by, at: formatMoment(locale, before.at) })}</p>}
        <RemarksOn remarks={remarks} month={month} />
        {rights.handIn && (
          <IntentForm intent="hand-in">
            <IntentButton intent="hand-in" pendingText={t("hand-in.doing")}>
              {t("hand-in.do")}
            </IntentButton>
          </IntentForm>
        )}
      </div>
    </Section>
  );
}

function Reopen() {
  const t = useT("reports");
  return (
    <div className="g-print-hidden mt-6">
      <Disclosure plain summary={t("reopen.title")}>
        <p className="mb-3">{t("reopen.text")}</p>
        <IntentForm intent="reopen">
          <IntentButton intent="reopen" pendingText={t("doing")} variant="secondary" small>
            {t("reopen.do")}
          </IntentButton>
        </IntentForm>
      </Disclosure>
    </div>
  );
}

/** Over the text, for the team: that it is handed in, by whom and when. */
export function HandedIn({ page }: { page: Omit<ReportPage, "measures"> }) {
  const t = useT("reports");
  const locale = useLocale();
  const handedIn = page.note?.closed ? page.report?.handedIn : null;
  if (!handedIn) return null;
  return (
    <Callout icon="lock" title={t("handed-in.title")}>
      <p>{t("handed-in.text", { by: handedIn.by, at: formatMoment(locale, handedIn.at) })}</p>
    </Callout>
  );
}

/** Over the text, for whom it waits: that she has read it. */
export function ToRead({ handIn }: { handIn: string }) {
  const t = useT("reports");
  const about = { handIn };
  return (
    <Callout icon="document" title={t("to-read.title")}>
      <p className="mb-3">{t("to-read.text")}</p>
      <IntentForm intent="read" about={about}>
        <IntentButton intent="read" about={about} pendingText={t("doing")} variant="secondary" small>
          {t("to-read.do")}
        </IntentButton>
      </IntentForm>
    </Callout>
  );
}
