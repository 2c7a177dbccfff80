// How far the exercise is that is being built; its page comes by itself.

(() => {
  const bar = document.getElementById("far");
  const ask = async () => {
    try {
      const answer = await fetch(bar.dataset.state, { cache: "no-store", mode: "no-cors" });
      const { done, of, to } = await answer.json();
      if (to) return location.assign(to);
      bar.max = of;
      bar.value = done;
    } catch {} // the next answer comes
    setTimeout(ask, 500);
  };
  setTimeout(ask, 500);
})();
