import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import type { ChartSettingsOf } from "../rules/types.ts";

type Choices = {
  readonly charts: readonly ChartSettingsOf["chart"][];
  readonly rules: readonly ChartSettingsOf["rules"][];
};

/**
 * As what it is drawn and by which rules it is read. Whoever reads the chart tries another in the address; only the team
 * keeps what was tried. `shown`: what the page shows; `seen`: what is stored.
 */
export function ChartChoices(props: {
  here: string;
  choices: Choices;
  shown: ChartSettingsOf;
  seen: string;
  trying: boolean;
  mayKeep: boolean;
  refusal: RefusedForm | undefined;
}) {
  const { here, choices, shown, seen, trying, mayKeep, refusal } = props;
  const t = useT("measures");
  const form = useIntent(refusal, { intent: "chart" }, "measures");
  const about = { chart: shown.chart, rules: shown.rules, seen, ...(shown.screening ? { screening: "on" } : {}) };
  return (
    <Disclosure summary={t("chart.title")} open={trying || form.refused}>
      <p className="g-muted max-w-prose">{t("chart.lead")}</p>
      {form.message && (
        <Callout tone="danger" live>
          {form.message}
        </Callout>
      )}
      <Form method="get" action={here} key={JSON.stringify(shown)} preventScrollReset>
        <FormLayout>
          <FormRow>
            <Select name="chart" label={t("chart.kind")} defaultValue={shown.chart}>
              {choices.charts.map((chart) => (
                <option key={chart} value={chart}>
                  {t(`chart.${chart}`)}
                </option>
              ))}
            </Select>
            <Select name="rules" label={t("chart.rules")} defaultValue={shown.rules}>
              {choices.rules.map((rules) => (
                <option key={rules} value={rules}>
                  {t(`rules.${rules}`)}
                </option>
              ))}
            </Select>
          </FormRow>
          {choices.charts.some((chart) => chart === "i" || chart === "t") && (
            <Checkbox name="screening" label={t("chart.screening")} defaultChecked={shown.screening} />
          )}
          <FormActions>
            <Button type="submit">{t("chart.try")}</Button>
          </FormActions>
        </FormLayout>
      </Form>
      {trying && (
        <Callout tone="info">
          <p>{t("chart.trying")}</p>
          <div className="g-row mt-3">
            {mayKeep && (
              <IntentForm intent="chart" about={about} action={here}>
                <IntentButton intent="chart" pendingText={t("sending")} small>
                  {t("chart.keep")}
                </IntentButton>
              </IntentForm>
            )}
            <ButtonLink to={here} variant="quiet" small>
              {t("chart.stop")}
            </ButtonLink>
          </div>
        </Callout>
      )}
    </Disclosure>
  );
}
