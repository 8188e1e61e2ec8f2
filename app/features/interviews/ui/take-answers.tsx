import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { coarsenings } from "../rules/coarse.ts";

const files = ["answers.csv", "answers.sps", "codebook.xlsx"] as const;
const labels = {
  "answers.csv": "answers.csv",
  "answers.sps": "answers.sps",
  "codebook.xlsx": "answers.codebook",
} as const;

/** What is to be taken out; each button fetches a file of it. */
export function TakeAnswers({ occasions, at }: { occasions: readonly number[]; at: string }) {
  const t = useT("interview-export");
  return (
    <form method="get" action={`${at}/answers.csv`}>
      <FormLayout>
        <Select name="occasion" label={t("answers.occasion")} defaultValue="all">
          <option value="all">{t("answers.all")}</option>
          {occasions.map((number) => (
            <option key={number} value={number}>
              {t("occasion", { number })}
            </option>
          ))}
        </Select>
        <RadioCards
          name="days"
          label={t("answers.days")}
          hint={t("answers.days.hint")}
          defaultValue="shifted"
          choices={coarsenings.map((value) => ({
            value,
            label: t(`days.${value}`),
            detail: t(`days.${value}.detail`),
          }))}
          columns
        />
        <Checkbox name="municipality" label={t("answers.municipality")} detail={t("answers.municipality.detail")} />
        <FormActions>
          {files.map((file, order) => (
            <Button
              key={file}
              type="submit"
              formAction={`${at}/${file}`}
              variant={order === 0 ? "primary" : "secondary"}
              icon="download"
            >
              {t(labels[file])}
            </Button>
          ))}
        </FormActions>
        <p className="g-small g-muted">{t("answers.how")}</p>
      </FormLayout>
    </form>
  );
}
