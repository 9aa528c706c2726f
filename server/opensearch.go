package server

import (
	"encoding/xml"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"dateline/index"
)

// Paths and types of what a browser asks for when a reader has added the search
// box of an archive to it.
const (
	openSearchPath  = "/opensearch.xml"
	suggestPath     = "/suggest"
	openSearchKind  = "application/opensearchdescription+xml"
	suggestionsKind = "application/x-suggestions+json"
	protoHeader     = "X-Forwarded-Proto" // what a proxy was asked by
)

// searchDescription is an OpenSearch 1.1 description document. A short name has at
// most 16 letters there.
type searchDescription struct {
	XMLName     xml.Name    `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName   string      `xml:"ShortName"`
	Description string      `xml:"Description"`
	Image       searchImage `xml:"Image"`
	URLs        []searchURL `xml:"Url"`
	Encoding    string      `xml:"InputEncoding"`
}

type searchImage struct {
	Kind    string `xml:"type,attr"`
	Address string `xml:",chardata"`
}

type searchURL struct {
	Kind     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr,omitempty"`
	Template string `xml:"template,attr"`
}

// openSearch answers /opensearch.xml: how a browser searches here. Its addresses
// are whole, as browsers want them, and so depend on the one that was asked.
func (s *Server) openSearch(w http.ResponseWriter, r *http.Request) error {
	base, err := baseOf(w, r)
	if err != nil {
		return err
	}
	const terms = "?q={searchTerms}"
	d := searchDescription{
		ShortName: "Dateline", Description: "Search the news: words, names in any spelling, dates in any form", Encoding: "UTF-8",
		Image: searchImage{Kind: kinds["icon.svg"], Address: base + "/assets/icon.svg"},
		URLs: []searchURL{
			{Kind: "text/html", Template: base + searchPath + terms},
			{Kind: suggestionsKind, Rel: "suggestions", Template: base + suggestPath + terms},
			{Kind: openSearchKind, Rel: "self", Template: base + openSearchPath},
		},
	}
	raw, err := xml.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("server: describe the search: %w", err)
	}
	return send(w, openSearchKind, revalidate, append([]byte(xml.Header), raw...))
}

// hostForm is the host of an address, with or without a port. What a request
// names otherwise is no host and must not become part of an answer.
var hostForm = regexp.MustCompile(`^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?$`)

// baseOf is the beginning of every address of this server, as the client of r
// knows it. A proxy tells in X-Forwarded-Proto that its clients use https.
func baseOf(w http.ResponseWriter, r *http.Request) (string, error) {
	if !hostForm.MatchString(r.Host) {
		return "", &Problem{
			Status: http.StatusBadRequest, Title: "the Host of the request is not the name of a machine",
			Hint: "send the header Host with a name or an IP address, and a port where there is one",
		}
	}
	w.Header().Add("Vary", protoHeader)
	scheme := "http://"
	if r.TLS != nil || r.Header.Get(protoHeader) == "https" {
		scheme = "https://"
	}
	return scheme + r.Host, nil
}

// suggestToBrowser answers /suggest in the form that browsers read: what was
// typed, then completions, a description and an address of each.
func (s *Server) suggestToBrowser(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	base, err := baseOf(w, r)
	if err != nil {
		return err
	}
	list, err := s.completions(r.Context(), p.Request, index.DefaultSuggestions)
	if err != nil {
		return err
	}
	completions, descriptions, addresses := []string{}, []string{}, []string{}
	for _, one := range list {
		completions = append(completions, one.Text)
		descriptions = append(descriptions, described(one))
		addresses = append(addresses, base+pageAddress(p.Request.Suggested(one)))
	}
	// A browser drops an answer that does not repeat to the letter what it sent.
	typed := strings.ToValidUTF8(r.URL.Query().Get("q"), "\uFFFD")
	return writeBody(w, suggestionsKind, revalidate, [...]any{typed, completions, descriptions, addresses})
}

// described tells in a line what a suggestion leads to.
func described(s index.Suggestion) string {
	words := articles(s.Count)
	if s.Value != "" {
		words = fieldNames[s.Kind] + ", " + words
	}
	if len(s.Also) > 0 {
		words += ", also " + strings.Join(s.Also, ", ")
	}
	return words
}
