import { useT } from "#app/i18n/use-t.tsx";
import { Select } from "#app/ui/form/select.tsx";

type Colleague = { readonly personId: string; readonly name: string };

/** Who takes over from a researcher, and what becomes of her sessions when nobody does. Part of a form that ends something. */
export function TakeOver(props: {
  /** Whose form it is: ids on the page are told apart by it. */
  id: string;
  fromId: string;
  colleagues: readonly Colleague[];
  /** So many sessions are to come. */
  sessions: number;
  typed: string;
  error: string | undefined;
}) {
  const { id, fromId, colleagues, sessions, typed, error } = props;
  const t = useT("hand-overs");
  return (
    <>
      <p>{t("take-over.lead", { count: sessions })}</p>
      <Select name="toId" id={`to-${id}`} label={t("take-over.label")} defaultValue={typed} error={error}>
        <option value="">{t("take-over.nobody")}</option>
        {colleagues
          .filter(({ personId }) => personId !== fromId)
          .map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
      </Select>
    </>
  );
}
