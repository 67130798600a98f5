package monitor

import "github.com/prometheus/client_golang/prometheus"

// A Tally is how many questions of an operation had an outcome since the program began.
type Tally struct {
	Op, Outcome string
	N           int
}

// Tallies are the questions counted, by operation, then outcome.
func (m *Metrics) Tallies() (all []Tally) {
	only := prometheus.NewRegistry()
	only.MustRegister(m.questions)
	families, _ := only.Gather() // counters cannot fail
	for _, f := range families {
		for _, metric := range f.GetMetric() {
			labels := map[string]string{}
			for _, l := range metric.GetLabel() {
				labels[l.GetName()] = l.GetValue()
			}
			all = append(all, Tally{labels["op"], labels["outcome"], int(metric.GetCounter().GetValue())})
		}
	}
	return all
}
