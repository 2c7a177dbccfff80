"""The page's own runtime, in front of a kernel that answers when we say so."""

from __future__ import annotations

import pytest

from .conftest import Open, Server

#: A page whose kernel knows none of its two outputs when it is first asked. How often it is asked; what shows.
LATE = """async (imported) => {
  const page = document.querySelector("script[type=module]").src;
  const { Runtime } = await import(page.replace("page.js", "runtime.js"));
  const questions = [];
  const runtime = new Runtime({
    send(type, { comm_id, data }) {
      if (type === "comm_msg" && data.method === "request_states") questions.push(comm_id);
    },
  });
  const hear = (msg_type, content) => runtime.hear({ header: { msg_type }, content, buffers: [] });
  const state = (value) => ({ _view_name: "HTMLView", _dom_classes: [], layout: null, value });
  const answer = (states) =>
    hear("comm_msg", { comm_id: questions.at(-1), data: { method: "states", states, buffer_paths: [] } });
  const outputs = ["un", "deux"].map((id) => {
    const output = document.createElement("div");
    const data = { "application/vnd.jupyter.widget-view+json": { model_id: id } };
    output.innerHTML = `<script type="application/json">${JSON.stringify({ data })}</script>`;
    return output;
  });
  const drawn = runtime.draw(outputs);
  if (imported) answer({});
  else hear("comm_close", { comm_id: questions.at(-1), data: {} });
  const data = { state: state("premier"), buffer_paths: [] };
  hear("comm_open", { comm_id: "un", target_name: "jupyter.widget", data });
  await new Promise((resolve) => setTimeout(resolve));
  answer({ un: { state: state("premier") }, deux: { state: state("second") } });
  await drawn;
  return [questions.length, ...outputs.map((output) => output.querySelector(".widget-html-content")?.textContent)];
}"""


@pytest.mark.parametrize("imported", [True, False])
def test_a_page_that_asked_before_its_cells_ran_asks_again(server: Server, visit: Open, imported: bool) -> None:
    """It connects while the kernel may still be starting: what it is told then is not all that there will be.

    imported: whether the kernel knows what a widget is by then. If not, it closes the question.
    """
    page, _ = visit(server.page("champ"))
    assert page.evaluate(LATE, imported) == [2, "premier", "second"]
