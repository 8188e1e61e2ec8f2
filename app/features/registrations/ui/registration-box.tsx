import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { OwnRegistration } from "../queries/own.server.ts";
import { isAlive } from "../rules/registering.ts";
import { RegistrationStanding } from "./standing.tsx";

/** How one's registration stands beside the gathering, and the ways on: to register, to change, to register others. */
export function RegistrationBox({ own, here }: { own: Omit<OwnRegistration, "asked">; here: string }) {
  const { mine, register, may } = own;
  const t = useT("registrations");
  const alive = mine !== null && isAlive(mine.state);
  const open = typeof register === "string";
  const lists = useT("registration-lists");
  if (!mine && !open && !may.others && !may.names) return null;
  return (
    <div className="g-stack g-print-hidden mb-4">
      {mine && <RegistrationStanding own={{ ...own, mine }} action={`${here}/register`} refusal={undefined} />}
      <div className="g-row">
        {open && (
          <ButtonLink to={`${here}/register`} variant="primary">
            {t(register === "by-asking" ? "register.late" : "register.title")}
          </ButtonLink>
        )}
        {alive && own.change !== null && (
          <ButtonLink to={`${here}/register`} icon="pencil">
            {t("change.title")}
          </ButtonLink>
        )}
        {may.names && (
          <ButtonLink to={`${here}/registrations`} icon="list">
            {lists("title")}
          </ButtonLink>
        )}
        {may.others && (
          <ButtonLink to={`${here}/group`} icon="people">
            {t("register.others")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
