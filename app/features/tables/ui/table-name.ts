import { useT } from "#app/i18n/use-t.tsx";

/** What a table is called: by its number, and its name if it has one. */
export function useTableName(): (table: { readonly number: number; readonly name: string }) => string {
  const t = useT("tables");
  return (table) => t(table.name === "" ? "table" : "table.named", table);
}
