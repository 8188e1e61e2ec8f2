import "../points.css";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { Followed } from "../../followed.server.ts";
import type { LookedAt } from "../../queries/import.server.ts";
import { WrittenRows } from "./written-rows.tsx";
import { WrongRows } from "./wrong-rows.tsx";

/** What was read of a table, and what would be written of it; and the way to write it. */
export function LookedAtPreview(props: {
  measure: Followed;
  lookedAt: LookedAt;
  here: string;
  formKey: string;
  refusal: RefusedForm | undefined;
  /** She has just asked for it. */
  justNow: boolean;
}) {
  const { measure, lookedAt, here, formKey, refusal, justNow } = props;
  const { counts, leftOut, empty, id } = lookedAt;
  const t = useT("point-imports");
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef<string>(null);
  // What was asked for stands above where she asked.
  useEffect(() => {
    if (justNow && focused.current !== id) heading.current?.focus();
    focused.current = id;
  }, [id, justNow]);
  const written = counts.new + counts.changed;
  const said = (["new", "changed", "same", "wrong"] as const).filter((kind) => counts[kind] > 0);
  return (
    <section className="points-preview">
      <div className="g-section-head">
        <h2 ref={heading} tabIndex={-1}>
          {t("preview.title")}
        </h2>
        <p>
          {said.map((kind) => t(`preview.${kind}`, { n: counts[kind] })).join(" · ")}
          {". "}
          {t("preview.nothing-saved")}
        </p>
      </div>
      {empty > 0 && <p className="g-small">{t("preview.empty", { n: empty })}</p>}
      {leftOut.length > 0 && <p className="g-small">{t("preview.left-out", { names: leftOut.join(", ") })}</p>}
      {counts.wrong > 0 && <WrongRows wrong={lookedAt.wrong} all={counts.wrong} />}
      {counts.slips > 0 && <Callout tone="warning">{t("preview.slips", { n: counts.slips })}</Callout>}
      {written > 0 ? (
        <>
          <WrittenRows measure={measure} rows={lookedAt.rows} />
          {(lookedAt.earlier !== null || lookedAt.later !== null) && (
            <p className="g-row">
              <span>
                {t("preview.shown", {
                  from: lookedAt.from + 1,
                  to: lookedAt.from + lookedAt.rows.length,
                  all: written,
                })}
              </span>
              {lookedAt.earlier !== null && (
                <Link to={`${here}/import?from=${lookedAt.earlier}`}>{t("preview.earlier")}</Link>
              )}
              {lookedAt.later !== null && (
                <Link to={`${here}/import?from=${lookedAt.later}`}>{t("preview.later")}</Link>
              )}
            </p>
          )}
        </>
      ) : (
        <Callout tone="info">{t(counts.same > 0 ? "preview.none" : "preview.none.right")}</Callout>
      )}
      <Confirm lookedAt={lookedAt} written={written} formKey={formKey} refusal={refusal} />
    </section>
  );
}

function Confirm(props: { lookedAt: LookedAt; written: number; formKey: string; refusal: RefusedForm | undefined }) {
  const { lookedAt, written, formKey, refusal } = props;
  const { id: importId, counts } = lookedAt;
  const t = useT("point-imports");
  const about = { importId };
  const form = useIntent(refusal, { intent: "bring-in" }, "point-imports", "points");
  const aboutAndKey = { ...about, key: formKey };
  return (
    <>
      {written > 0 && (
        <IntentForm intent="bring-in" about={aboutAndKey}>
          <FormLayout>
            {form.message && form.error("leaveWrong") === undefined && (
              <Callout tone="danger" live>
                {form.message}
              </Callout>
            )}
            {counts.wrong > 0 && (
              <Checkbox
                name="leaveWrong"
                label={t("preview.leave-wrong", { n: counts.wrong })}
                error={form.error("leaveWrong")}
              />
            )}
            <FormActions>
              <IntentButton intent="bring-in" about={aboutAndKey} pendingText={t("preview.saving")}>
                {t("preview.save", { n: written })}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      )}
      <IntentForm intent="put-away" about={about}>
        <IntentButton intent="put-away" about={about} pendingText={t("preview.saving")} variant="quiet">
          {t("preview.put-away")}
        </IntentButton>
      </IntentForm>
    </>
  );
}
