import type { SubmitEvent } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { wordOn } from "../rules.ts";
import type { DoorPerson } from "../types.ts";
import { Hidden } from "./people.tsx";

/** Whose ticket was read. One press marks her: to open a link does not, since filters of mail open links as well. */
export function TicketFound(props: {
  person: DoorPerson | undefined;
  dayId: string;
  formKey: string;
  onPress: (event: SubmitEvent<HTMLFormElement>) => void;
  onClose: () => void;
}) {
  const { person, dayId, formKey, onPress, onClose } = props;
  const t = useT("door");
  const close = (
    <Button variant="quiet" onClick={onClose}>
      {t("ticket.close")}
    </Button>
  );
  if (!person)
    return (
      <Callout tone="warning" live actions={close}>
        {t("ticket.unknown")}
      </Callout>
    );
  const here = wordOn(person, dayId) === "present";
  return (
    <Callout tone={here ? "success" : "info"} live title={t("ticket.title", person)} actions={here && close}>
      <p>{here ? t("ticket.already", person) : person.under}</p>
      {!here && (
        <form method="post" className="g-row mt-3" onSubmit={onPress}>
          <Hidden dayId={dayId} formKey={formKey} />
          <button type="submit" name="press" value={`present ${person.id}`} className="g-btn g-btn-primary g-btn-wide">
            {t("ticket.do", person)}
          </button>
          {close}
        </form>
      )}
    </Callout>
  );
}
