import type { ReactNode } from "react";
import { formatDayShort, formatMoment } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Columns, Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { CyclePage } from "../queries.server.ts";
import { sheetOf } from "../worksheet.ts";
import { ChainAside } from "./chain-aside.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { NextAction } from "./next-action.tsx";
import { ReadSheet } from "./read-sheet.tsx";
import { ReopenAside, ShareAside } from "./share-aside.tsx";
import { StateChip } from "./state-chip.tsx";
import { Stranded } from "./stranded.tsx";
import { type Refused, SheetProvider } from "./use-sheet.tsx";
import { SaveOnEnter, Worksheet } from "./worksheet.tsx";

export type ViewedCycle = CyclePage & { justSaved: boolean; key: string; newQuestionId: string };

/**
 * A test cycle: where it is and what comes next, the worksheet, beside it the chain, the sharing and
 * `beside`; then `children`.
 */
export function CycleView(props: {
  page: ViewedCycle;
  refusal: Refused | undefined;
  beside: ReactNode;
  children: ReactNode;
}) {
  const { page, refusal, beside, children } = props;
  const t = useT("cycles");
  const locale = useLocale();
  const errors = useFormErrors(refusal, "cycles");
  const { cycle, team, rights, closure } = page;
  const address = `/teams/${team.id}/cycles/${cycle.id}`;
  return (
    <SheetProvider
      stored={sheetOf(cycle)}
      version={cycle.changedAt.toISOString()}
      address={`${address}/save`}
      autosave={rights.edit}
      refused={refusal}
    >
      <Page>
        <PageHeader
          above={
            <BackLink to={`/teams/${team.id}/cycles`}>{`${team.name} – ${t("cycle.back").toLowerCase()}`}</BackLink>
          }
          title={cycle.what || t("cycle.untitled")}
          meta={
            <>
              {cycle.number !== null && <Chip tone="outline">{t("cycle.number", { number: cycle.number })}</Chip>}
              <StateChip state={cycle.state} decision={cycle.decision} />
              <Chip>{t(`scale.${cycle.scale}`)}</Chip>
              {cycle.sharedAt && (
                <Chip tone="info" icon="eye">
                  {t("share.chip")}
                </Chip>
              )}
              {cycle.startsOn && (
                <span className="g-muted g-small">
                  {cycle.endsOn && cycle.endsOn !== cycle.startsOn
                    ? `${formatDayShort(locale, cycle.startsOn)} – ${formatDayShort(locale, cycle.endsOn)}`
                    : formatDayShort(locale, cycle.startsOn)}
                </span>
              )}
            </>
          }
          actions={
            <>
              {rights.seeHistory && (
                <ButtonLink to={`${address}/history`} variant="quiet" icon="history">
                  {t("links.history")}
                </ButtonLink>
              )}
              <ButtonLink to={`${address}/print`} variant="quiet" icon="printer">
                {t("links.print")}
              </ButtonLink>
            </>
          }
        />
        {page.justSaved && (
          <Callout tone="success" title={t("cycle.saved.title")} live>
            <p>{t("cycle.saved.text")}</p>
          </Callout>
        )}
        <Stranded page={page} />
        <ErrorSummary title={errors.message ?? ""} errors={refusal ? summaryOf(errors) : []} />
        {closure && (
          <p className="g-muted g-small">
            {t("cycle.closedBy", { name: closure.by, at: formatMoment(locale, closure.at) })}
          </p>
        )}
        {rights.edit && <SaveOnEnter />}
        <NextAction page={page} />
        <Columns>
          {rights.edit ? <Worksheet page={page} /> : <ReadSheet page={page} />}
          <div className="grid content-start gap-6">
            <ChainAside page={page} />
            <ShareAside page={page} />
            {beside}
            {rights.redact && (
              <ButtonLink to={`${address}/redact`} variant="quiet" icon="trash" small>
                {t("links.redact")}
              </ButtonLink>
            )}
            <ReopenAside page={page} />
          </div>
        </Columns>
        {children}
      </Page>
      <LeaveGuard />
    </SheetProvider>
  );
}

/** One line per field; a refusal about no field in particular is a line of its own. */
function summaryOf(errors: ReturnType<typeof useFormErrors>) {
  const fields = Object.entries(errors.fields).map(([id, text]) => ({ id, text: text ?? "" }));
  return fields.length > 0 ? fields : [{ text: errors.message ?? "" }];
}
