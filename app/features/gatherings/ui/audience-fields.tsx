import { useT } from "#app/i18n/use-t.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { Fieldset } from "#app/ui/form/layout.tsx";
import { audiences, type GatheringKind, usualAudience } from "../rules/plan.ts";

/** Who may register, and whether they are asked about food and accessibility. `kind`: of a new one, whose usual audience is proposed. */
export function AudienceFields(props: {
  kind: GatheringKind | null;
  typed: (name: string) => string;
  refused: boolean;
  error: string | undefined;
}) {
  const { kind, typed, refused, error } = props;
  const t = useT("gathering-plan");
  const names = useT("gatherings");
  const usual = kind === null || refused ? null : usualAudience[kind];
  return (
    <>
      <Fieldset legend={t("legend.who")} large>
        {audiences.map((one, at) => (
          <Checkbox
            key={one}
            name={`for-${one}`}
            {...(at === 0 ? { id: "audience" } : {})}
            label={names(`audience.${one}`)}
            defaultChecked={usual ? usual.includes(one) : typed(`for-${one}`) === "on"}
            error={at === 0 ? error : undefined}
          />
        ))}
      </Fieldset>
      <Fieldset legend={t("legend.asked")} large>
        <Checkbox
          name="asksNeeds"
          label={t("label.needs")}
          detail={t("label.needs.detail")}
          defaultChecked={typed("asksNeeds") === "on"}
        />
      </Fieldset>
    </>
  );
}
