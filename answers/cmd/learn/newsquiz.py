#!/usr/bin/env python3
"""Make a question set of dated news from the quizzes of RealTime QA (Kasai et al. 2023), for learning and for scoring.

    git clone https://github.com/realtimeqa/realtimeqa_public
    newsquiz.py realtimeqa_public/.git 2022 SETS/newsquiz

The questions are those of news quizzes, each with the day it was asked; the passages are the paragraphs of the dated
articles that a web search gave for them. A paragraph answers when it holds the right choice, shares at least two content
words and a third of them with the question, and its article is of the month around. Such labels are rough: enough to
weigh evidence by, not to compare products with. The texts belong to their publishers and stay out of the repository.
Standard library only; deterministic.
"""
import datetime, json, os, re, subprocess, sys, unicodedata

STOP = set("""a an the of in on at to for and or is was were are be been which who what when where how why many much did do does
has have had this that these those it its by from with as his her their after before into about will would not also than more
most week recently s""".split())


def plain(text):
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", ascii_).strip()


def content(text):
    return {re.sub(r"(ing|ed|es|s)$", "", w) for w in plain(text).split() if w not in STOP}


def day(text):
    return datetime.date.fromisoformat(text.replace("/", "-"))


def lines(repo, year, ending):
    def git(*a):
        return subprocess.run(["git", "--git-dir=" + repo, *a], capture_output=True, check=True).stdout.decode("utf-8", "replace")

    for name in git("ls-tree", "-r", "--name-only", "HEAD", f"past/{year}").split():
        if re.search(r"/\d{8}(_cnn)?_" + ending + r"\.jsonl$", name):
            for line in git("show", "HEAD:" + name).splitlines():
                try:
                    yield json.loads(line)
                except ValueError:
                    pass  # a few lines of the source are cut off


def read_articles(repo, year):
    """The articles by address, and the addresses found for each question."""
    articles, found = {}, {}
    for r in lines(repo, year, "gcs"):
        for d in r.get("search_result") or []:
            if not isinstance(d, dict) or len(d.get("text") or "") < 300 or not re.fullmatch(r"\d{4}/\d\d/\d\d", d.get("publish_date") or ""):
                continue
            paragraphs = [p.strip() for p in re.split(r"\n\s*\n", d["text"]) if p.strip()]
            articles.setdefault(d["url"], (d.get("title") or d["url"], day(d["publish_date"]), paragraphs))
            found.setdefault(r["question_id"], []).append(d["url"])
    return articles, found


def answering(question, answers, asked, article):
    """The numbers of the paragraphs that answer. Pages that only repeat the quiz hold none."""
    _, date, paragraphs = article
    texts = [plain(p) for p in paragraphs]
    if abs((date - asked).days) > 30 or any(plain(question)[:60] in t for t in texts):
        return []
    words = content(question)
    return [i for i, t in enumerate(texts)
            if any(re.search(r"\b" + re.escape(a) + r"\b", t) for a in answers)
            and len(words & content(t)) >= max(2, 0.3 * len(words))]


def main():
    repo, year, out = sys.argv[1:]
    articles, found = read_articles(repo, year)
    ids = {url: f"{n:06d}" for n, url in enumerate(articles)}
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "passages.jsonl"), "w", encoding="utf-8") as f:
        for url, (title, date, paragraphs) in articles.items():
            for i, p in enumerate(paragraphs):
                f.write(json.dumps({"id": f"{ids[url]}-{i}", "doc_id": ids[url], "title": title, "text": p, "date": str(date)}, ensure_ascii=False) + "\n")
    n, seen = 0, set()
    with open(os.path.join(out, "questions.jsonl"), "w", encoding="utf-8") as f:
        for q in lines(repo, year, "qa"):
            if q["question_id"] in seen or "___" in q["question_sentence"]:
                continue
            seen.add(q["question_id"])
            try:
                choices = [q["choices"][int(a)] for a in q["answer"]]
            except (ValueError, IndexError, KeyError):
                continue
            answers = [a for a in map(plain, choices) if len(a) > 2]
            relevant = [f"{ids[u]}-{i}" for u in dict.fromkeys(found.get(q["question_id"], []))
                        for i in answering(q["question_sentence"], answers, day(q["question_date"]), articles[u])]
            if not relevant:
                continue
            n += 1
            f.write(json.dumps({"id": q["question_id"], "question": q["question_sentence"], "asked": q["question_date"].replace("/", "-"),
                                "relevant": relevant, "answers": choices}, ensure_ascii=False) + "\n")
    print(n, "questions on", len(articles), "articles")


if __name__ == "__main__":
    main()
