import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import { DetailsMenu } from "./details-menu.tsx";
import { Icon } from "./icon.tsx";

/** Who is signed in, and what is theirs. `label` names it ("Din meny"); `children` are MenuLinks and forms. */
export function PersonMenu(props: { name: string; under?: string | undefined; label: string; children: ReactNode }) {
  return (
    <div className="g-person">
      <DetailsMenu
        side="end"
        up
        trigger={
          <>
            <Avatar name={props.name} />
            <span className="g-place g-person-text">
              <span className="g-place-title">{props.name}</span>
              {props.under !== undefined && <span className="g-place-under">{props.under}</span>}
            </span>
            <span className="g-hidden">{props.label}</span>
            <Icon name="chevrons-up-down" />
          </>
        }
      >
        {props.children}
      </DetailsMenu>
    </div>
  );
}
