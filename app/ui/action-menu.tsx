import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type IconName } from "./icon.tsx";

export type MenuAction = { id: string; label: string; icon?: IconName | undefined; disabled?: boolean | undefined };

/**
 * A menu button of acts ("Flytta till…"), with arrow keys and type-ahead. It is react-aria's and heavy: import it only
 * where it is used, lazily, and let a native form do the same where JavaScript is missing.
 * `label` names the button; with `iconOnly` it is only read aloud.
 */
export function ActionMenu(props: {
  label: string;
  icon?: IconName | undefined;
  iconOnly?: boolean | undefined;
  actions: readonly MenuAction[];
  onAction: (id: string) => void;
}) {
  const { label, icon = "more", iconOnly = false, actions, onAction } = props;
  const disabledKeys = actions.filter((action) => action.disabled).map((action) => action.id);
  return (
    <MenuTrigger>
      <Button
        className={iconOnly ? "g-tool" : "g-btn g-btn-secondary g-btn-sm"}
        {...(iconOnly && { "aria-label": label })}
      >
        {iconOnly || label}
        <Icon name={icon} />
      </Button>
      <Popover className="g-popover" placement="bottom end">
        <Menu aria-label={label} disabledKeys={disabledKeys} onAction={(key) => onAction(String(key))}>
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className="g-menu-item" textValue={action.label}>
              {action.icon && <Icon name={action.icon} />}
              <span className="g-menu-text">{action.label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
