package entry

import (
	"pullquote/index/meaning"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/score"
)

// Gap stands for a function word, which is not searched for and yet parts its neighbours. No stem is one.
const Gap = "_"

// sentenceGap parts sentences in the cluster's positions: no phrase runs over a sentence's end.
const sentenceGap = 512

func settings(shards int, mapping cluster.Q) cluster.Q {
	return cluster.Q{
		"settings": cluster.Q{
			"number_of_shards":     max(1, shards),
			"auto_expand_replicas": "0-1", // a copy on another node as soon as there is one
			"refresh_interval":     "-1",  // what was written is shown when an update is committed
			"unassigned":           cluster.Q{"node_left": cluster.Q{"delayed_timeout": "15s"}},
			"max_result_window":    100_000,
			"codec":                "default",
			"similarity":           cluster.Q{"passages": cluster.Q{"type": "BM25", "k1": score.Saturation, "b": score.LengthShare}},
			"analysis": cluster.Q{
				"analyzer": cluster.Q{"stems": cluster.Q{"type": "custom", "tokenizer": "whitespace", "filter": []string{"gaps"}}},
				"filter":   cluster.Q{"gaps": cluster.Q{"type": "stop", "stopwords": []string{Gap}}},
			},
		},
		"mappings": cluster.Q{"dynamic": false, "properties": mapping},
	}
}

var (
	keyword  = cluster.Q{"type": "keyword"}
	number   = cluster.Q{"type": "integer"}
	update   = cluster.Q{"type": "long"}
	filtered = cluster.Q{"article": keyword, "source": keyword, "first": number, "last": number, "from": update, "to": update}
)

func with(more cluster.Q) cluster.Q {
	all := cluster.Q{}
	for _, some := range []cluster.Q{filtered, more} {
		for name, field := range some {
			all[name] = field
		}
	}
	return all
}

// MeantField holds the static table's vector of a passage, where the cluster can compare it with a question's. It has no graph to be looked up
// in: of the ten passages nearest to a question, among 58,000 invented ones, that found half, and making it took five times the processor
// time of all the rest.
const MeantField = "meant"

// Passages are the settings of the index of passages. What its documents hold besides is stored and not searched. Their words are kept
// twice: in a column, from where a hundred passages are read four times as fast as from the documents, and in the documents, from which the cluster makes
// those anew whose end is marked. These lose their place in the column, and few ask for them. meant: with MeantField.
func Passages(shards int, meant bool) cluster.Q {
	all := settings(shards, with(cluster.Q{
		"number": number, "fix": cluster.Q{"type": "float", "index": false},
		"title": keyword,
		"words": cluster.Q{"type": "binary", "doc_values": true},
		"body":  cluster.Q{"type": "text", "analyzer": "stems", "similarity": "passages", "position_increment_gap": sentenceGap},
	}))
	if meant {
		all["mappings"].(cluster.Q)["properties"].(cluster.Q)[MeantField] =
			cluster.Q{"type": "knn_vector", "dimension": meaning.Default().Width(), "data_type": "byte"}
	}
	all["mappings"].(cluster.Q)["_source"] = cluster.Q{"excludes": []string{"words"}}
	return all
}

// Records are those of the index of records.
func Records(shards int) cluster.Q {
	return settings(shards, with(cluster.Q{
		"kind": keyword, "publication": keyword, "withdrawn": cluster.Q{"type": "boolean"},
		"title": keyword, "begins": keyword, "order": number, "vectors": keyword,
	}))
}

// Heads are those of the index of heads.
func Heads() cluster.Q {
	return cluster.Q{
		"settings": cluster.Q{"number_of_shards": 1, "auto_expand_replicas": "0-1"},
		"mappings": cluster.Q{"dynamic": false},
	}
}
