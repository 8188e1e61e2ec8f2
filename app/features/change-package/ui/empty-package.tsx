import { useT } from "#app/i18n/use-t.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";

/** A package without drivers: how to begin, and what it can become. */
export function EmptyPackage({ base, edit }: { base: string; edit: boolean }) {
  const t = useT("package");
  return (
    <EmptyState
      icon="diagram"
      title={t("empty.title")}
      actions={
        edit && (
          <ButtonLink to={`${base}/package/drivers/new`} variant="primary" icon="plus">
            {t("edit.addPrimary")}
          </ButtonLink>
        )
      }
      exampleLabel={t("empty.example.label")}
      example={
        <ul className="list-none p-0">
          <li className="font-semibold">{t("empty.example.driver")}</li>
          <li className="border-accent mt-2 ml-1 border-l-2 pl-3">
            {t("empty.example.secondary")}
            <span className="text-muted block text-sm">{t("empty.example.idea")}</span>
          </li>
        </ul>
      }
    >
      <p>{t(edit ? "empty.text" : "empty.text.reader")}</p>
    </EmptyState>
  );
}
