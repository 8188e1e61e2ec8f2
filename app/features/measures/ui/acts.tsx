import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import type { Series } from "../rules/types.ts";

/** What a measure is to its team, in a few words. */
export function MeasureChips({ series }: { series: Pick<Series, "measure" | "main" | "shown"> }) {
  const t = useT("measures");
  const { measure, main, shown } = series;
  return (
    <>
      {main && (
        <Chip tone="accent" icon="target">
          {t("main")}
        </Chip>
      )}
      <Chip tone="outline">{t(`kind.${measure.kind}`)}</Chip>
      <Chip tone="outline">{t(measure.teamId === null ? "of.programme" : "own")}</Chip>
      {measure.teamId !== null && <Chip icon={shown ? "eye" : "lock"}>{t(shown ? "shown" : "not.shown")}</Chip>}
    </>
  );
}

type Intent = "main" | "unmain" | "share" | "unshare" | "retire" | "restore";

/** What the team can make of it; each button says what it does. `define`: also take it out of use. */
export function MeasureActs({
  series,
  define,
}: {
  series: Pick<Series, "measure" | "main" | "shown">;
  define: boolean;
}) {
  const t = useT("measures");
  const { measure, main, shown } = series;
  const own = measure.teamId !== null;
  return (
    <div className="g-row">
      {!measure.retired && <Act intent={main ? "unmain" : "main"}>{t(main ? "main.unset" : "main.set")}</Act>}
      {own && <Act intent={shown ? "unshare" : "share"}>{t(shown ? "share.stop" : "share.do")}</Act>}
      {own && define && (
        <Act intent={measure.retired ? "restore" : "retire"}>{t(measure.retired ? "retire.back" : "retire.do")}</Act>
      )}
    </div>
  );
}

/** The way to *Ta bort uppgift*, from the page of what is wiped from. */
export function RedactLink({ of }: { of: string }) {
  const t = useT("measures");
  return (
    <p className="g-print-hidden mt-4">
      <ButtonLink to={`${of}/redact`} variant="quiet" icon="trash" small>
        {t("redact")}
      </ButtonLink>
    </p>
  );
}

export function Act({ intent, children }: { intent: Intent; children: string }) {
  const t = useT("measures");
  return (
    <IntentForm intent={intent}>
      <IntentButton intent={intent} pendingText={t("sending")} variant="secondary" small>
        {children}
      </IntentButton>
    </IntentForm>
  );
}
