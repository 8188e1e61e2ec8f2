import { useT } from "#app/i18n/use-t.tsx";
import { HintAndError } from "#app/ui/form/field.tsx";
import { scale } from "../rules/questions.ts";
import "./evaluation.css";

/** A statement and the five steps of it beside each other, each as large as a thumb. Native radios: it works without script. */
export function ScaleField(props: { name: string; label: string; error: string | undefined; defaultValue: string }) {
  const { name, label, error, defaultValue } = props;
  const t = useT("evaluations");
  const errorId = `${name}-error`;
  return (
    <fieldset className="g-field" data-invalid={error ? "" : undefined} aria-describedby={error && errorId}>
      <legend className="g-label">{label}</legend>
      <HintAndError hint={undefined} hintId="" error={error} errorId={errorId} />
      <div className="scale">
        {scale.map((step) => (
          <label key={step} className="scale-step">
            <input
              type="radio"
              className="g-check"
              name={name}
              id={step === 1 ? name : undefined}
              value={step}
              defaultChecked={defaultValue === String(step)}
            />
            <span>
              {step}
              <span className="g-hidden"> {t(`step.${step}`)}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="scale-ends g-small g-muted" aria-hidden="true">
        <span>{t("step.1")}</span>
        <span>{t("step.5")}</span>
      </p>
    </fieldset>
  );
}
