import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { addForm, deleteForm, editForm, readForm } from "../forms.server.ts";
import { addComment } from "./add-comment.server.ts";
import { deleteComment } from "./delete-comment.server.ts";
import { editComment } from "./edit-comment.server.ts";
import { markRead } from "./mark-read.server.ts";

/** What was done. For a comment that was added: its id, and the submission key of the one that may be written after it. */
export type CommentDone = {
  readonly done: "added" | "edited" | "deleted" | "read";
  readonly id: string;
  readonly to: string;
  readonly nextKey?: string;
};

/** Carries out one of the comments' forms. @throws Refusal */
export async function doOnComments(actor: Actor, form: Form, now: Date): Promise<CommentDone> {
  switch (form.intent) {
    case "add": {
      const { kind, subjectId, text, key, to } = form.read(addForm);
      const { commentId } = await addComment(actor, { kind, id: subjectId }, { text, key }, now);
      return { done: "added", id: commentId, to, nextKey: crypto.randomUUID() };
    }
    case "edit": {
      const { commentId, text, to } = form.read(editForm);
      await editComment(actor, commentId, text, now);
      return { done: "edited", id: commentId, to };
    }
    case "delete": {
      const { commentId, to } = form.read(deleteForm);
      await deleteComment(actor, commentId, now);
      return { done: "deleted", id: commentId, to };
    }
    case "read": {
      const { kind, subjectId, until, to } = form.read(readForm);
      await markRead(actor, { kind, id: subjectId }, new Date(until), now);
      return { done: "read", id: subjectId, to };
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
