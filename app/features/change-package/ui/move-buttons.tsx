import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { IconButton } from "#app/ui/form/button.tsx";

type Thing = { id: string; title: string };

/**
 * One place up, one place down. Each form says past whom, so that pressing twice moves once. At an end the button stays
 * and does nothing: taking it away would take the focus with it.
 */
export function MoveButtons(props: { intent: "move-driver" | "move-idea"; among: readonly Thing[]; at: number }) {
  const { intent, among, at } = props;
  const t = useT("package");
  const thing = among[at];
  if (!thing || among.length < 2) return null;
  const where = { title: thing.title, place: at + 1, of: among.length };
  return (
    <>
      {(["up", "down"] as const).map((way) => {
        const past = among[way === "up" ? at - 1 : at + 1];
        return (
          <Form key={way} method="post" preventScrollReset replace>
            <input type="hidden" name="intent" value={intent} />
            <input type="hidden" name="id" value={thing.id} />
            <input type="hidden" name="past" value={past?.id ?? ""} />
            <input type="hidden" name="way" value={way} />
            <IconButton
              type={past ? "submit" : "button"}
              aria-disabled={past ? undefined : true}
              label={t(`edit.${way}`, where)}
              icon={way === "up" ? "arrow-up" : "arrow-down"}
            />
          </Form>
        );
      })}
    </>
  );
}
