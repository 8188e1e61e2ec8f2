import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { View } from "../rules/choice.ts";
import type { Standing } from "../rules/follow-up.ts";

type Named = { readonly id: string; readonly name: string };

/** Which of a view are shown: a team's, or those of one standing. Nothing to choose, and there is no form. */
export function ChoiceForm(props: {
  view: View;
  teamId: string | null;
  standing: Standing | null;
  teams: readonly Named[];
  standings: readonly { readonly standing: Standing; readonly count: number }[];
}) {
  const { view, teamId, standing, teams, standings } = props;
  const t = useT("followed");
  const [byTeam, byStanding] = [teams.length > 1, standings.length > 1 || standing !== null];
  if (!byTeam && !byStanding) return null;
  return (
    <Form method="get" className="my-4 flex flex-wrap items-end gap-3" preventScrollReset>
      <input type="hidden" name="view" value={view} />
      {byTeam && (
        <Select name="team" label={t("filter.team")} defaultValue={teamId ?? ""} key={`team ${teamId}`}>
          <option value="">{t("filter.all")}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {byStanding && (
        <Select name="standing" label={t("filter.standing")} defaultValue={standing ?? ""} key={`${view} ${standing}`}>
          <option value="">{t("filter.standing.all")}</option>
          {standings.map(({ standing: one, count }) => (
            <option key={one} value={one}>
              {t("filter.standing.line", { standing: t(`filter.standing.${one}`), count })}
            </option>
          ))}
        </Select>
      )}
      <Button type="submit">{t("filter.do")}</Button>
    </Form>
  );
}

/** Straight to one whose code somebody was told. */
export function FindForm({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("followed");
  const find = useIntent(refusal, { intent: "find" }, "followed");
  return (
    <IntentForm intent="find" className="my-4 flex flex-wrap items-end gap-3">
      <TextInput
        name="code"
        label={t("find.code")}
        error={find.error("code")}
        defaultValue={find.typed("code")}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        required
        short
      />
      <IntentButton intent="find" pendingText={t("find.sending")} variant="secondary">
        {t("find.do")}
      </IntentButton>
    </IntentForm>
  );
}
