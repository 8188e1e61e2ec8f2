import type { ReactNode } from "react";
import { kindOfType } from "#app/core/files.ts";
import { formatBytes } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { MaterialView } from "../queries/materials.server.ts";

/**
 * Materials as a quiet list. `addressOf`: where a file is read, by those who are signed in or by whoever has the address.
 * `edit`: what who may change them does with each.
 */
export function MaterialList(props: {
  label: string;
  materials: readonly MaterialView[];
  addressOf: (fileId: string) => string;
  edit?: (material: MaterialView, at: number) => ReactNode;
}) {
  const { label, materials, addressOf, edit } = props;
  const t = useT("materials");
  const words = useT("files");
  const locale = useLocale();
  return (
    <List label={label}>
      {materials.map((material, at) => {
        const { fileId, title, type, bytes, isOpen } = material;
        const kind = kindOfType(type);
        return (
          <ListItem
            key={fileId}
            before={<Icon name="document" />}
            title={
              <a href={addressOf(fileId)} className="wrap-anywhere">
                {title}
              </a>
            }
            detail={[kind && words(`kind.${kind}`), formatBytes(locale, bytes)].filter(Boolean).join(" · ")}
            end={edit && isOpen && <Chip icon="globe">{t("open")}</Chip>}
          >
            {edit?.(material, at)}
          </ListItem>
        );
      })}
    </List>
  );
}
